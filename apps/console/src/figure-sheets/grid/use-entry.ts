import { type ClientError, settle, toClientError } from '@phoihop/client';
import { enterFiguresMutation } from '@phoihop/client/indicators';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Draft, useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { type Clash, clashesIn, staleUnits } from './clash.ts';
import {
  type Cells,
  changedIn,
  draftOf,
  enteredOf,
  fieldOf,
  isReadable,
  readTyped,
  versionField,
} from './entry.ts';
import type { EnteredPart, EntryWay } from './entry-way.ts';

/** Fields with what they are to read. */
type Edits = readonly (readonly [field: string, value: string])[];

export interface Entry {
  /** What a cell reads now, typed or as the service has it. */
  readonly read: (field: string) => string;
  readonly isUnsent: (field: string) => boolean;
  readonly unsent: number;
  /** What was typed into rows that have been closed since: it is not sent, and not shown in their place. */
  readonly held: readonly string[];
  readonly keptAt: Date | null;
  readonly kept: ReturnType<typeof useKeptDraft>;
  /** Cells whose text says no figure; while there is one, nothing is sent. */
  readonly unreadable: readonly string[];
  readonly write: (edits: Edits) => void;
  /** Takes the last thing done back, a paste as a whole. */
  readonly undo: () => void;
  readonly save: () => Promise<void>;
  readonly isSaving: boolean;
  readonly error: ClientError | null;
  /** Units that somebody else has changed since, and the cells that both changed. */
  readonly stale: readonly string[];
  readonly clashes: readonly Clash[];
  /** Goes on from the service's figures with what was typed, but for the fields that are given up. */
  readonly rebase: (givenUp: ReadonlySet<string>) => void;
}

/**
 * What is typed into a grid: kept on this machine until it is sent. Typing goes on while it is being sent.
 *
 * @param way - Which sheet a row of the grid is.
 */
export function useEntry(
  grid: Cells,
  record: string,
  way: EntryWay,
  onSaved: () => Promise<unknown>,
): Entry {
  const client = useClient();
  const [sent, setSent] = useState<Draft>({});
  const current = withSent(grid, sent);
  const kept = useKeptDraft(record, current);
  const { draft, origin, change, forget } = kept;
  const [done, setDone] = useState<readonly Edits[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);

  const isLocked = (field: string) =>
    grid.rows.some(({ unit, refusal }) => refusal !== null && field.startsWith(`${unit.code}/`));
  const typed = changedIn(draft, origin);
  const held = typed.filter(isLocked);
  const changed = typed.filter((field) => !isLocked(field));
  const unsent = new Set(changed);
  const isUnsent = (field: string) => unsent.has(field);
  const read = (field: string) => (isUnsent(field) ? draft[field] : current[field]) ?? '';
  const cells = grid.rows.flatMap((row) =>
    grid.indicators.map((indicator) => {
      const { unit } = row;
      return { row, unit: unit.code, indicator, field: fieldOf(unit.code, indicator.key) };
    }),
  );
  const unreadable = cells
    .filter(({ field }) => isUnsent(field))
    .filter(({ field, indicator }) => !isReadable(readTyped(read(field)).text, indicator.decimals))
    .map(({ field }) => field);

  const fill = (edits: Edits) => {
    for (const [field, value] of edits) change(field, value, read(field));
  };
  const write = (edits: Edits) => {
    const real = edits.filter(([field, value]) => !isLocked(field) && value !== read(field));
    if (real.length === 0) return;
    setDone((done) => [...done, real.map(([field]) => [field, read(field)] as const)]);
    fill(real);
  };
  const undo = () => {
    // What was handed in since is not taken back.
    const open = done
      .map((edits) => edits.filter(([field]) => !isLocked(field)))
      .filter((edits) => edits.length > 0);
    setDone(open.slice(0, -1));
    fill(open.at(-1) ?? []);
  };
  const isUnderWay = useRef(false);
  const save = async () => {
    if (isUnderWay.current || changed.length === 0 || unreadable.length > 0) return;
    isUnderWay.current = true;
    setSaving(true);
    setError(null);
    let isOut = false;
    try {
      await way.begin?.();
      const parts = partsOf(grid, changed, draft, origin);
      for (const { input, rows } of way.sendingsOf(parts)) {
        const own = parts.filter(({ row }) => rows.includes(row));
        kept.send({ typed: draft, told: expectedOf(own) });
        isOut = true;
        // One after the other: what was sent stays sent.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await client.mutation(enterFiguresMutation, { input }).toPromise();
        if (answer.error) throw answer.error;
        const sheets = answer.data ? settle(answer.data.enterFigures).sheets : [];
        const versions = sheets.map((sheet) => [
          versionField(way.rowOf(sheet)),
          String(sheet.version),
        ]);
        const fields = own.map((part) => part.fields);
        const told: Draft = Object.assign({}, ...fields, Object.fromEntries(versions));
        kept.settle({ typed: draft, told });
        isOut = false;
        setSent((sent) => ({ ...sent, ...told }));
      }
      await onSaved();
    } catch (cause) {
      const failure = toClientError(cause);
      setError(failure);
      // Whether it has arrived is not known where the network was cut.
      if (isOut && failure.code !== 'NETWORK') kept.refuse();
      if (failure.code === 'CONFLICT' || failure.code === 'WRONG_STATE') await onSaved();
    } finally {
      isUnderWay.current = false;
      setSaving(false);
    }
  };
  const rebase = (givenUp: ReadonlySet<string>) => {
    forget();
    setDone([]);
    setError(null);
    for (const field of typed) {
      if (!givenUp.has(field)) change(field, draft[field] ?? '');
    }
  };
  const stale = staleUnits(grid, changed, origin, current);
  return {
    read,
    isUnsent,
    unsent: changed.length,
    held,
    keptAt: kept.keptAt,
    kept,
    unreadable,
    write,
    undo,
    save,
    isSaving,
    error,
    stale,
    clashes: clashesIn(grid, stale, { draft, origin, current }),
    rebase,
  };
}

/** The grid as the service has it, with what it was sent since it was read. */
function withSent(grid: Cells, sent: Draft): Draft {
  const read = draftOf(grid);
  const newer = grid.rows
    .map(({ unit }) => unit.code)
    .filter((row) => Number(sent[versionField(row)] ?? 0) > Number(read[versionField(row)] ?? 0));
  const isNewer = (field: string) =>
    newer.some((row) => field.startsWith(`${row}/`) || field === versionField(row));
  return {
    ...read,
    ...Object.fromEntries(Object.entries(sent).filter(([field]) => isNewer(field))),
  };
}

/** How the sheets will read once they have taken what was typed: each change counts their version on. */
function expectedOf(parts: readonly EnteredPart[]): Draft {
  const versions = parts.map(({ row, version }) => [versionField(row), String((version ?? 0) + 1)]);
  return Object.assign({}, ...parts.map(({ fields }) => fields), Object.fromEntries(versions));
}

/** What was typed, sheet by sheet. */
function partsOf(
  grid: Cells,
  changed: readonly string[],
  draft: Draft,
  origin: Draft,
): readonly EnteredPart[] {
  return grid.rows.flatMap(({ unit: { code } }) => {
    const typed = grid.indicators.flatMap((indicator) => {
      const field = fieldOf(code, indicator.key);
      if (!changed.includes(field)) return [];
      const cell = enteredOf(indicator.key, draft[field] ?? '', indicator.decimals);
      return cell === null ? [] : [{ field, cell }];
    });
    const version = origin[versionField(code)] ?? '';
    const fields = Object.fromEntries(typed.map(({ field }) => [field, draft[field] ?? '']));
    const cells = typed.map(({ cell }) => cell);
    return typed.length === 0
      ? []
      : [{ row: code, version: version === '' ? null : Number(version), cells, fields }];
  });
}
