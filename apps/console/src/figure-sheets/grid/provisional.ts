import { sum } from '@phoihop/domain/decimal';
import { readCell } from '@phoihop/domain/indicators';
import { fieldOf, type Grid, readTyped } from './entry.ts';

/** What the grid comes to as it is typed, sent or not. */
interface Provisional {
  /** By the indicators' order; null where no unit tells a figure. */
  readonly totals: readonly (string | null)[];
  /** How many units have told every figure, or that it does not apply. */
  readonly whole: number;
}

/** Adds up what is shown; a text that says no figure counts as none. */
export function provisionalOf(
  { rows, indicators }: Pick<Grid, 'rows' | 'indicators'>,
  read: (field: string) => string,
): Provisional {
  const lines = rows.map(({ unit }) =>
    indicators.map(({ key, decimals }) => {
      const { text } = readTyped(read(fieldOf(unit.code, key)));
      const cell = readCell({ kind: 'TEXT', text }, decimals);
      return cell.ok ? cell.value : null;
    }),
  );
  const totals = indicators.map((_, column) => {
    const told = lines.flatMap((line) => {
      const cell = line[column];
      return cell?.state === 'REPORTED' ? cell.value : [];
    });
    return told.length === 0 ? null : sum(told);
  });
  const isTold = (cell: (typeof lines)[number][number]) =>
    cell?.state === 'REPORTED' || cell?.state === 'NOT_APPLICABLE';
  return { totals, whole: lines.filter((line) => line.every(isTold)).length };
}
