import type { LineLinkFields } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';

/** What ties two units, as it is read. */
export type LineLink = LineLinkFields;

/** A unit where a line is drawn. */
export interface LineUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
}

/** What ties two units, as far as drawing it needs. */
export interface DrawnLink extends Pick<LineLink, 'share'> {
  readonly predecessor: LineUnit;
  readonly successor: LineUnit;
  readonly act: {
    readonly effectiveOn: IsoDate;
    readonly isEffectiveVerified: boolean;
  };
}

/** A unit in one column of the drawing; one that outlives several acts stands in several. */
export interface LineBox {
  readonly unit: LineUnit;
  readonly column: number;
  /** In rows from the top; a box is one row high. */
  readonly row: number;
  /** Whether the day on which it began was read in the act itself. */
  readonly isVerified: boolean;
  /** The name without its kind of the unit that bore its code before, where that was another one. */
  readonly codeWasOf: string | null;
}

/** A line between two boxes, from column to column. */
export interface LineTie {
  readonly from: LineBox;
  readonly to: LineBox;
  /** What part goes along; null where the unit itself goes on. */
  readonly share: string | null;
}

export interface LineDrawingPlan {
  /** The days on which something changed; there is one column more than there are days. */
  readonly days: readonly { readonly day: IsoDate; readonly isVerified: boolean }[];
  readonly boxes: readonly LineBox[];
  readonly ties: readonly LineTie[];
  readonly rows: number;
}

interface Life {
  readonly unit: LineUnit;
  readonly first: number;
  readonly last: number;
  readonly isVerified: boolean;
  readonly from: readonly DrawnLink[];
}

/** Where each unit of a line stands in its drawing: a column for each map, what came of units in the middle of them. */
export function drawLine(links: readonly DrawnLink[]): LineDrawingPlan {
  const days = daysOf(links);
  const lives = livesOf(
    links,
    days.map(({ day }) => day),
  );
  const rowsBefore = new Map(leaves(lives).map((id, row) => [id, row]));
  const boxes: LineBox[] = [];
  for (let column = 0; column <= days.length; column += 1) {
    const standing = [...lives.values()].filter(
      ({ first, last }) => first <= column && column <= last,
    );
    const placed = spread(standing, (life) => wishedRow(life, rowsBefore));
    for (const { life, row } of placed) {
      rowsBefore.set(life.unit.id, row);
      const { unit, isVerified } = life;
      boxes.push({ unit, column, row, isVerified, codeWasOf: codeWasOf(life) });
    }
  }
  const top = Math.min(0, ...boxes.map(({ row }) => row));
  const moved = boxes.map((box) => ({ ...box, row: box.row - top }));
  const rows = Math.max(0, ...moved.map(({ row }) => row + 1));
  return { days, boxes: moved, ties: tiesOf(moved, lives), rows };
}

function daysOf(links: readonly DrawnLink[]): LineDrawingPlan['days'] {
  const verified = new Map<IsoDate, boolean>();
  for (const { act } of links) {
    verified.set(
      act.effectiveOn,
      (verified.get(act.effectiveOn) ?? true) && act.isEffectiveVerified,
    );
  }
  return [...verified]
    .map(([day, isVerified]) => ({ day, isVerified }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function livesOf(links: readonly DrawnLink[], days: readonly IsoDate[]): ReadonlyMap<string, Life> {
  // As it was on its last day, where it has ended.
  const units = new Map([
    ...links.map(({ successor }) => [successor.id, successor] as const),
    ...links.map(({ predecessor }) => [predecessor.id, predecessor] as const),
  ]);
  const lives = [...units].map(([id, unit]): [string, Life] => {
    const from = links.filter(({ successor }) => successor.id === id);
    const end = links.find(({ predecessor }) => predecessor.id === id);
    return [
      id,
      {
        unit,
        first: from[0] ? days.indexOf(from[0].act.effectiveOn) + 1 : 0,
        last: end ? days.indexOf(end.act.effectiveOn) : days.length,
        isVerified: from.every(({ act }) => act.isEffectiveVerified),
        from,
      },
    ];
  });
  return new Map(lives);
}

/** The units that came of none, those of one successor beside each other. */
function leaves(lives: ReadonlyMap<string, Life>): readonly string[] {
  const found = new Set<string>();
  const visit = ({ unit, from }: Life) => {
    if (from.length === 0) found.add(unit.id);
    const before = from.map(({ predecessor }) => predecessor);
    for (const { id } of before.toSorted(byCode)) {
      const life = lives.get(id);
      if (life) visit(life);
    }
  };
  const lasting = [...lives.values()].toSorted(
    (one, other) => other.last - one.last || byCode(one.unit, other.unit),
  );
  for (const life of lasting) visit(life);
  return [...found];
}

function byCode(one: LineUnit, other: LineUnit): number {
  return one.code < other.code ? -1 : Number(one.code > other.code);
}

function wishedRow({ unit, from }: Life, rows: ReadonlyMap<string, number>): number {
  const own = rows.get(unit.id);
  if (own !== undefined) return own;
  const before = from.map(({ predecessor }) => rows.get(predecessor.id) ?? 0);
  return before.reduce((sum, row) => sum + row, 0) / Math.max(1, before.length);
}

/** Each as near to where it wishes to stand as the others allow; no two closer than a row. */
function spread(lives: readonly Life[], wish: (life: Life) => number) {
  const wished = lives
    .map((life) => ({ life, row: wish(life) }))
    .toSorted((one, other) => one.row - other.row || byCode(one.life.unit, other.life.unit));
  let next = Number.NEGATIVE_INFINITY;
  const placed = wished.map(({ life, row }) => {
    const free = Math.max(row, next);
    next = free + 1;
    return { life, row: free };
  });
  // What was pushed down is drawn back by half of it, so that the middle stays the middle.
  const pushed = placed.map(({ row }, index) => row - (wished[index]?.row ?? row));
  const back = Math.max(0, ...pushed) / 2;
  return placed.map(({ life, row }) => ({ life, row: row - back }));
}

function codeWasOf({ unit, from }: Life): string | null {
  const before = from.map(({ predecessor }) => predecessor).find(({ code }) => code === unit.code);
  return before === undefined || before.name === unit.name ? null : before.name;
}

function tiesOf(boxes: readonly LineBox[], lives: ReadonlyMap<string, Life>): readonly LineTie[] {
  const at = (id: string, column: number) =>
    boxes.find((box) => box.unit.id === id && box.column === column);
  return boxes.flatMap((to): readonly LineTie[] => {
    const before = at(to.unit.id, to.column - 1);
    if (before) return [{ from: before, to, share: null }];
    const links = lives.get(to.unit.id)?.from ?? [];
    return links.flatMap(({ predecessor, share }) => {
      const from = at(predecessor.id, to.column - 1);
      return from ? [{ from, to, share }] : [];
    });
  });
}
