import type { Language } from '@phoihop/client';
import type { UnitLevel } from '@phoihop/domain/units';

/** Which units and period figures are entered for. */
export interface ImportTarget {
  readonly under: string;
  readonly level: UnitLevel;
  readonly period: string;
}

function queryOf({ under, level, period }: ImportTarget): string {
  return new URLSearchParams({ under, level, period }).toString();
}

/** Where the template to fill in is handed out, in the console's language: a link carries no header of ours. */
export function templatePath(target: ImportTarget, language: Language): string {
  return `/files/figure-template.xlsx?${queryOf(target)}&lang=${language}`;
}

/** Where a filled-in table is taken in. */
export function importPath(target: ImportTarget): string {
  return `/files/figure-imports?${queryOf(target)}`;
}
