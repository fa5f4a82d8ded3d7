import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';

interface Looked {
  readonly unitCode: string;
  readonly level: UnitLevel | null;
  readonly asOf: IsoDate;
}

/** Where the coverage that is looked at is handed out as a workbook. */
export function workbookPath(programme: string, { unitCode, level, asOf }: Looked): string {
  const query = new URLSearchParams({ programme, asOf });
  if (unitCode !== '') query.set('under', unitCode);
  if (level !== null) query.set('level', level);
  return `/files/papers/coverage.xlsx?${query.toString()}`;
}
