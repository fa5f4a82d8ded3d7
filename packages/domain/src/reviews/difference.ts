import { emptyCell, isSameCell, type Cell } from '../indicators/index.ts';
import { tidyText } from '../text.ts';

/** What a version of a report says: its texts by the keys of sections, its figures by the keys of cells. */
export interface ReportVersion {
  readonly sections: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** In which order a report is read: the keys of its sections and cells, as the template has them. */
export interface ReadingOrder {
  readonly sections: readonly string[];
  readonly cells: readonly string[];
}

export type ChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED';

/** One thing that another version says differently; null where one of the two says nothing of it. */
export interface Changed<Said> {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly before: Said | null;
  readonly after: Said | null;
}

export interface ReportDifference {
  readonly sections: readonly Changed<string>[];
  readonly cells: readonly Changed<Cell>[];
}

/** What the key of a cell is made of. */
export function cellKeyOf(cell: {
  readonly indicator: string;
  readonly periodKey: string;
}): string {
  return `${cell.indicator}@${cell.periodKey}`;
}

/**
 * What a version of a report says otherwise than one before it, in the order in which the report is read.
 *
 * @remarks How a number is written, or white space around a text, is no difference. What the order does not name comes last.
 */
export function reportDifference(
  before: ReportVersion,
  after: ReportVersion,
  order: ReadingOrder,
): ReportDifference {
  return {
    sections: changesOf(
      keep(before.sections, tidyText),
      keep(after.sections, tidyText),
      order.sections,
      (one, other) => one === other,
    ),
    cells: changesOf(keep(before.cells, told), keep(after.cells, told), order.cells, isSameCell),
  };
}

/** A cell that says something; one of which nothing is known is as good as not there. */
function told(cell: Cell): Cell | null {
  return isSameCell(cell, emptyCell) ? null : cell;
}

function keep<Given, Said>(
  said: ReadonlyMap<string, Given>,
  read: (given: Given) => Said | null,
): ReadonlyMap<string, Said> {
  const kept = new Map<string, Said>();
  for (const [key, given] of said) {
    const value = read(given);
    if (value !== null) kept.set(key, value);
  }
  return kept;
}

function changesOf<Said>(
  before: ReadonlyMap<string, Said>,
  after: ReadonlyMap<string, Said>,
  order: readonly string[],
  isSame: (one: Said, other: Said) => boolean,
): readonly Changed<Said>[] {
  const others = [...before.keys(), ...after.keys()].filter((key) => !order.includes(key));
  return [...new Set([...order, ...others.toSorted()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    const isUnchanged = was !== null && is !== null ? isSame(was, is) : was === is;
    const kind = was === null ? 'ADDED' : is === null ? 'REMOVED' : 'CHANGED';
    return isUnchanged ? [] : [{ key, kind, before: was, after: is }];
  });
}
