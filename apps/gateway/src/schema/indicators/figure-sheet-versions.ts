/** The versions of a sheet: who wrote, submitted and accepted each, and what it held. */
import { emptyCell } from '@phoihop/domain/indicators';
import { sql } from 'kysely';
import { loadAccountName } from '../access/account-name.ts';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { cellsOf, FigureSheet } from './figure-sheet.ts';
import { SheetCell } from './sheet-cell.ts';
import { cellsById, type EntryRow } from './sheet-figures.ts';
import type { SheetRow } from './sheet-row.ts';

interface VersionRow {
  readonly sheetId: string;
  readonly number: number;
  readonly startedById: string;
  readonly startedAt: Date;
  readonly reason: string | null;
  readonly submittedById: string | null;
  readonly submittedForId: string | null;
  readonly submittedAt: Date | null;
  readonly acceptedById: string | null;
  readonly acceptedForId: string | null;
  readonly acceptedAt: Date | null;
  readonly returnReason: string | null;
}
type Version = VersionRow & { readonly sheet: SheetRow };

const loadVersions = batched<VersionRow[]>(async ({ db }, sheetIds) => {
  const rows = await db.prisma.figureSheetVersion.findMany({
    where: { sheetId: { in: [...sheetIds] } },
    orderBy: { number: 'asc' },
  });
  return groupBy(rows, ({ sheetId }) => sheetId);
});

/** One version of a sheet; null where there is no such one. */
export async function loadVersion(
  context: Context,
  sheet: SheetRow,
  number: number,
): Promise<Version | null> {
  const versions = (await loadVersions(context, sheet.id)) ?? [];
  const version = versions.find((each) => each.number === number);
  return version ? { ...version, sheet } : null;
}

/** What versions held; keys are `sheet@number`. */
const loadEntries = batched<EntryRow[]>(async ({ db }, keys) => {
  const ids = keys.map((key) => key.split('@')[0]);
  const { rows } = await sql<EntryRow & { sheetId: string; number: number }>`
    select sheet_id, number, indicator_id, state, value, note from figure_entry
     where sheet_id = any(${ids}::uuid[])`.execute(db.kysely);
  return groupBy(rows, ({ sheetId, number }) => `${sheetId}@${number}`);
});

const nameOf = (field: Exclude<keyof VersionRow, 'number' | `${string}At`>) => ({
  resolve: (version: Version, _args: object, context: Parameters<typeof loadAccountName>[0]) =>
    loadAccountName(context, version[field]),
});

export const FigureSheetVersion = builder.objectRef<Version>('FigureSheetVersion').implement({
  description: 'One version of a sheet: what it held, and who answers for it.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number, from 1.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why what was accepted is corrected; null for the first version.',
    }),
    startedBy: t.string({
      description: 'Who began it.',
      resolve: async ({ startedById }, _args, context) =>
        (await loadAccountName(context, startedById)) ?? '',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was begun.' }),
    submittedBy: t.string({
      nullable: true,
      description: 'Who submitted it last.',
      ...nameOf('submittedById'),
    }),
    submittedFor: t.string({
      nullable: true,
      description: 'In whose name it was submitted, where that was done by delegation.',
      ...nameOf('submittedForId'),
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted last.',
    }),
    acceptedBy: t.string({
      nullable: true,
      description: 'Who accepted it.',
      ...nameOf('acceptedById'),
    }),
    acceptedFor: t.string({
      nullable: true,
      description: 'In whose name it was accepted, where that was done by delegation.',
      ...nameOf('acceptedForId'),
    }),
    acceptedAt: t.expose('acceptedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was accepted.',
    }),
    returnReason: t.exposeString('returnReason', {
      nullable: true,
      description: 'Why it was last sent back.',
    }),
    isOfficial: t.boolean({
      description: 'Whether official figures are taken from it.',
      resolve: ({ number, sheet }) => number === sheet.acceptedNumber,
    }),
    cells: t.field({
      type: [SheetCell],
      description: 'What it held, beside what is official now.',
      resolve: async ({ sheet, number }, _args, context) => {
        const [cells, entries] = await Promise.all([
          cellsOf(context, sheet),
          loadEntries(context, `${sheet.id}@${number}`),
        ]);
        const held = cellsById(entries ?? []);
        return cells.map((row) => ({ ...row, cell: held.get(row.indicator.id) ?? emptyCell }));
      },
    }),
  }),
});

builder.objectField(FigureSheet, 'versions', (t) =>
  t.field({
    type: [FigureSheetVersion],
    description: 'Its versions, the first in front.',
    resolve: async (sheet, _args, context) =>
      ((await loadVersions(context, sheet.id)) ?? []).map((row) => ({ ...row, sheet })),
  }),
);
