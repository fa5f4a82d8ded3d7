import type { IsoDate } from '@phoihop/domain/dates';
import type { Frequency, SheetState } from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';
import type { PeriodRow } from './period-row.ts';

/** A sheet as stored, with what is told of its open version, its period, and its unit's level on the day it is looked at. */
export interface SheetRow {
  readonly id: string;
  /** The day on whose map its unit stands. */
  readonly asOf: IsoDate;
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly periodId: number;
  readonly number: number;
  readonly state: SheetState;
  readonly acceptedNumber: number | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly submittedById: string | null;
  readonly submittedForId: string | null;
  readonly calendarKey: string;
  readonly periodKey: string;
  readonly frequency: Frequency;
  readonly ordinal: number;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** The sheets of units that stand on the day's map. */
function sheetsOn(day: IsoDate) {
  return sql`figure_sheet
    join period on period.id = figure_sheet.period_id
    join figure_sheet_version opened on opened.sheet_id = figure_sheet.id
     and opened.number = figure_sheet.number
    join unit_version on unit_version.unit_id = figure_sheet.unit_id and ${holdsOn('unit_version', day)}
    join place on place.unit_id = figure_sheet.unit_id and ${holdsOn('place', day)}`;
}

/**
 * The sheets that the viewer may see and that meet the condition, those changed last in front: of units that stand on the
 * business date's map, which is the one that is written by, or on another day's where that is looked at.
 */
export function listSheets(
  { db, actor, today }: Context,
  condition: Condition | null,
  day: IsoDate = today,
  isSeen: Condition = isVisible(actor, day),
): PagedList<SheetRow> {
  const from = sql`from ${sheetsOn(day)} where ${all(isSeen, condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from}`.execute(db.kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<SheetRow>`
        select figure_sheet.*, ${day}::date as as_of, opened.submitted_by_id, opened.submitted_for_id,
               unit_version.level, period.key as period_key, period.calendar_key, period.frequency, period.ordinal,
               period.first_day, period.last_day ${countColumn(isCounted)}
          ${from}
         order by figure_sheet.updated_at desc, period.last_day desc, place.path, figure_sheet.id
         limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

const dayLength = '2023-12-15'.length;

/** Looks sheets up day by day; keys are `day@…`. */
async function findSheets(
  context: Context,
  keys: readonly string[],
  asked: (names: readonly string[]) => Condition,
  nameOf: (sheet: SheetRow) => string,
  isSeen?: Condition,
): Promise<ReadonlyMap<string, SheetRow>> {
  const found = new Map<string, SheetRow>();
  for (const [day, group] of groupBy(keys, (key) => key.slice(0, dayLength))) {
    const names = group.map((key) => key.slice(dayLength + 1));
    const list = listSheets(context, asked(names), day as IsoDate, isSeen);
    for (const sheet of await list.rows(0, names.length)) {
      found.set(`${day}@${nameOf(sheet)}`, sheet);
    }
  }
  return found;
}

const loadById = batched<SheetRow>((context, keys) =>
  findSheets(
    context,
    keys,
    (ids) => sql`figure_sheet.id = any(${rowIds(ids)}::uuid[])`,
    ({ id }) => id,
  ),
);

const byUnit = (isSeen?: Condition) =>
  batched<SheetRow>((context, keys) =>
    findSheets(
      context,
      keys,
      (names) => {
        const pairs = names.map((name) => name.split('@'));
        return sql`(figure_sheet.unit_id, figure_sheet.period_id) in (
          select * from unnest(${pairs.map(([unit]) => unit)}::uuid[], ${pairs.map(([, id]) => Number(id))}::int[]))`;
      },
      ({ unitId, periodId }) => `${unitId}@${periodId}`,
      isSeen,
    ),
  );

const loadByUnit = byUnit();
const loadSeen = byUnit(sql`true`);

/** A sheet by its id, where the viewer may see it on the day; the business date unless given. */
export function loadSheet(
  context: Context,
  id: string | null,
  day: IsoDate = context.today,
): Promise<SheetRow | null> {
  return loadById(context, id && `${day}@${id}`);
}

/** The sheet of a unit for a period, by their ids, where the viewer may see it on the day; the business date unless given. */
export function loadSheetOf(
  context: Context,
  { unitId, periodId }: Pick<SheetRow, 'unitId' | 'periodId'>,
  day: IsoDate = context.today,
): Promise<SheetRow | null> {
  return loadByUnit(context, `${day}@${unitId}@${periodId}`);
}

/** The sheet that an argument names by its Relay id; refuses when it is not visible. */
export async function getSheet(context: Context, text: string): Promise<SheetRow> {
  const id = rowId('FigureSheet', text);
  const sheet = id && (await loadSheet(context, id));
  if (!sheet) throw refused('NOT_FOUND', { what: 'figureSheet', text });
  return sheet;
}

export function periodOf(sheet: SheetRow): PeriodRow {
  return { ...sheet, id: sheet.periodId, key: sheet.periodKey };
}

/** The sheet of a report that the viewer has been found to see, on a day on which its unit stood on the map. */
export function loadSheetOfReport(
  context: Context,
  { unitId, periodId }: Pick<SheetRow, 'unitId' | 'periodId'>,
  day: IsoDate,
): Promise<SheetRow | null> {
  return loadSeen(context, `${day}@${unitId}@${periodId}`);
}
