import { parseDate, type IsoDate } from '../dates.ts';

/** A span of time a figure is for. */
export type Period =
  | { readonly kind: 'MONTH'; readonly year: number; readonly month: number }
  | { readonly kind: 'QUARTER'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'HALF_YEAR'; readonly year: number; readonly half: number }
  | { readonly kind: 'YEAR'; readonly year: number }
  | { readonly kind: 'TO_DATE'; readonly programme: string; readonly end: IsoDate };

const span = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;
const shapes = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/;
const toDate = /^PTD:(.+):(\d{4}-\d{2}-\d{2})$/;

/**
 * Reads a period's key: `2022-07`, `2022-Q3`, `2022-H1`, `2022` or programme-to-date
 * `PTD:<programme>:<last day>`; null when the text is none of them.
 */
export function parsePeriod(key: string): Period | null {
  const open = toDate.exec(key);
  if (open) {
    const end = parseDate(open[2] ?? '');
    return end === null ? null : { kind: 'TO_DATE', programme: open[1] ?? '', end };
  }
  const parts = shapes.exec(key);
  if (!parts) return null;
  const year = Number(parts[1]);
  if (parts[2]) return { kind: 'MONTH', year, month: Number(parts[2]) };
  if (parts[3]) return { kind: 'QUARTER', year, quarter: Number(parts[3]) };
  if (parts[4]) return { kind: 'HALF_YEAR', year, half: Number(parts[4]) };
  return { kind: 'YEAR', year };
}

/** Writes the days from one to another, both included, as figures are asked for by them: `2021-01-01/2025-12-31`. */
export function writeSpan(firstDay: IsoDate, lastDay: IsoDate): string {
  return `${firstDay}/${lastDay}`;
}

/** Reads what {@link writeSpan} writes; null where it is no span of days. */
export function parseSpan(
  key: string,
): { readonly firstDay: IsoDate; readonly lastDay: IsoDate } | null {
  const parts = span.exec(key);
  const [firstDay, lastDay] = [parseDate(parts?.[1] ?? ''), parseDate(parts?.[2] ?? '')];
  if (firstDay === null || lastDay === null || lastDay < firstDay) return null;
  return { firstDay, lastDay };
}
