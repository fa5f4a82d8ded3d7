import { type ClientError, settle, toClientError } from '@phoihop/client';
import { enterFiguresMutation } from '@phoihop/client/indicators';
import { useState } from 'react';
import { useClient } from 'urql';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { type Clash, clashesIn, staleUnits } from './clash.ts';
import {
  changedIn,
  draftOf,
  enteredOf,
  fieldOf,
  type Grid,
  isReadable,
  readTyped,
  versionField,
} from './entry.ts';

/** Fields with what they are to read. */
export type Edits = readonly (readonly [field: string, value: string])[];

export interface Entry {
  /** What a cell reads now, typed or as the service has it. */
  readonly read: (field: string) => string;
  readonly isUnsent: (field: string) => boolean;
  readonly unsent: number;
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

/** What is typed into a grid: kept on this machine until it is sent, all of it or nothing. */
export function useEntry(grid: Grid, record: string, onSaved: () => Promise<unknown>): Entry {
  const client = useClient();
  const current = draftOf(grid);
  const kept = useKeptDraft(record, current);
  const { draft, origin, change, forget } = kept;
  const [done, setDone] = useState<readonly Edits[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);

  const changed = changedIn(draft, origin);
  const isUnsent = (field: string) => draft[field] !== origin[field];
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

  const write = (edits: Edits) => {
    const real = edits.filter(([field, value]) => value !== read(field));
    if (real.length === 0) return;
    setDone((done) => [...done, real.map(([field]) => [field, read(field)] as const)]);
    for (const [field, value] of real) change(field, value);
  };
  const undo = () => {
    const last = done.at(-1);
    if (last === undefined) return;
    setDone(done.slice(0, -1));
    for (const [field, value] of last) change(field, value);
  };
  const rows = () =>
    grid.rows.flatMap(({ unit }) => {
      const entered = cells
        .filter((cell) => cell.unit === unit.code && changed.includes(cell.field))
        .flatMap(({ field, indicator }) => {
          const cell = enteredOf(indicator.key, draft[field] ?? '', indicator.decimals);
          return cell === null ? [] : [cell];
        });
      const version = origin[versionField(unit.code)] ?? '';
      return entered.length === 0
        ? []
        : [{ unit: unit.code, version: version === '' ? null : Number(version), cells: entered }];
    });
  const save = async () => {
    if (isSaving || changed.length === 0 || unreadable.length > 0) return;
    setSaving(true);
    setError(null);
    try {
      const input = { period: grid.period.key, rows: rows() };
      const answer = await client.mutation(enterFiguresMutation, { input }).toPromise();
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.enterFigures);
      // The figures as they are now, before those that were typed go.
      await onSaved();
      forget();
      setDone([]);
    } catch (cause) {
      const failure = toClientError(cause);
      setError(failure);
      if (failure.code === 'CONFLICT' || failure.code === 'WRONG_STATE') await onSaved();
    } finally {
      setSaving(false);
    }
  };
  const rebase = (givenUp: ReadonlySet<string>) => {
    forget();
    setDone([]);
    setError(null);
    for (const field of changed) {
      if (!givenUp.has(field)) change(field, draft[field] ?? '');
    }
  };
  const stale = staleUnits(grid, changed, origin, current);
  return {
    read,
    isUnsent,
    unsent: changed.length,
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
