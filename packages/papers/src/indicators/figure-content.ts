import type { PaperLanguage } from '../signings/coverage-words.ts';

/** One column of figures. */
export interface FigureColumn {
  readonly key: string;
  readonly name: string;
  readonly measure: string;
  readonly decimals: number;
}

/** A figure as its reader meets it. */
export type ShownFigure =
  | { readonly state: 'REPORTED'; readonly value: string }
  | { readonly state: 'NOT_REPORTED' | 'NOT_APPLICABLE' | 'FORBIDDEN' | 'NOT_COMPARABLE' };

/** A unit and its figures, in the order of the columns. */
export interface FigureLine {
  readonly code: string;
  readonly name: string;
  readonly figures: readonly ShownFigure[];
}

/** A table of figures that is handed out. */
export interface FigureContent {
  readonly language: PaperLanguage;
  readonly title: string;
  readonly period: string;
  /** What it is a table of: the layer, the borders, the day. */
  readonly notes: readonly string[];
  readonly columns: readonly FigureColumn[];
  readonly lines: Iterable<FigureLine> | AsyncIterable<FigureLine>;
  /** How many lines there are; a table of any other number is not handed out whole. */
  readonly rowCount: number;
  readonly total: FigureLine | null;
  /** That the total is one of some units only, where not all are on record; said below it, where nothing is read back. */
  readonly incomplete: string | null;
  /** Whether it is to be filled in and sent back. */
  readonly isTemplate: boolean;
}

/** A table of which not every line has come: it is broken off, so that nobody takes it for whole. */
class IncompleteTableError extends Error {
  override readonly name = 'IncompleteTableError';
}

/** The lines one by one; fails unless there are as many as was said. */
export async function* countedLines({
  lines,
  rowCount,
}: FigureContent): AsyncGenerator<FigureLine> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    yield line;
  }
  if (count !== rowCount) throw new IncompleteTableError(`${count} lines of ${rowCount}`);
}
