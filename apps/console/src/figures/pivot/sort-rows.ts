import { compare } from '@phoihop/domain/decimal';
import type { FigureTableData } from '@phoihop/client/indicators';
import type { FigureSort } from '../figure-params.ts';

type Table = Pick<FigureTableData['figureTable'], 'rows' | 'indicators'>;
type Row = Table['rows'][number];

/** The rows by one column; what has no number stands last either way, and equals as the units stand. */
export function sortRows({ rows, indicators }: Table, sort: FigureSort | null): readonly Row[] {
  const column = indicators.findIndex(({ key }) => key === sort?.indicator);
  if (sort === null || column < 0) return rows;
  const direction = sort.isLowestFirst ? 1 : -1;
  const valueOf = (row: Row) => row.figures[column]?.value ?? null;
  return rows.toSorted((one, other) => {
    const [left, right] = [valueOf(one), valueOf(other)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * compare(left, right);
  });
}
