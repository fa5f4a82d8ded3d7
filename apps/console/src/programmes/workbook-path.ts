import type { Language } from '@phoihop/client';
import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';

interface Looked {
  readonly unitCode: string;
  readonly level: UnitLevel | null;
  readonly asOf: IsoDate;
  /** That of the console: a link carries no header of ours. */
  readonly language: Language;
}

/** Where the coverage that is looked at is handed out as a workbook. */
export function workbookPath(
  programme: string,
  { unitCode, level, asOf, language }: Looked,
): string {
  const query = new URLSearchParams({ programme, asOf, lang: language });
  if (unitCode !== '') query.set('under', unitCode);
  if (level !== null) query.set('level', level);
  return `/files/papers/coverage.xlsx?${query.toString()}`;
}
