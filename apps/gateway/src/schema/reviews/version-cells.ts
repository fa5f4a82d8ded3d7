/** The figures of a report as one list: what its unit tells, and what comes up from below. */
import { emptyCell, enteredStates, isSameCell, type Cell } from '@phoihop/domain/indicators';
import { cellKeyOf } from '@phoihop/domain/reviews';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';
import { periodText } from './cycle-definition.ts';
import type { ReportRow } from './report-row.ts';
import { sheetsOf } from './report-sheets.ts';
import { sumsOf } from './report-sums.ts';

const versionCell = z.object({
  indicator: z.string(),
  period: z.string(),
  state: z.enum(enteredStates),
  value: z.string().nullable(),
  note: z.string().nullable(),
});

/** A figure of a version, by the keys of its indicator and its period. */
export type VersionCell = z.infer<typeof versionCell>;

/** The figures that were kept with a version when it was submitted. */
export function readVersionCells(json: unknown): readonly VersionCell[] {
  return z.array(versionCell).parse(json);
}

export function keyOfCell({ indicator, period }: VersionCell): string {
  return cellKeyOf({ indicator, periodKey: period });
}

/** The figures of a report as they are now; those of which nothing is known are left out. */
export async function currentCells(
  context: Context,
  report: ReportRow,
): Promise<readonly VersionCell[]> {
  const [sheets, sums] = await Promise.all([sheetsOf(context, report), sumsOf(context, report)]);
  const own = sheets.flatMap(({ period, cells }) =>
    cells.map(({ indicator, cell }) => told(indicator.key, periodText(period), cell)),
  );
  const above = sums.map(({ indicator, period, state, value }) => {
    // A version is kept whole or not at all.
    if (state === 'FORBIDDEN') throw refused('FORBIDDEN');
    return told(indicator.key, period, { state, value, note: null });
  });
  return [...own, ...above].filter((cell) => !isSameCell(cell, emptyCell));
}

function told(indicator: string, period: string, { state, value, note }: Cell): VersionCell {
  return { indicator, period, state, value, note };
}
