/** How a review of the demo was opened: who is asked for what, and by when, follows by the domain's own rules. */
import { date, type IsoDate } from '@phoihop/domain/dates';
import {
  deadlineOf,
  periodsAsked,
  type CalendarPeriod,
  type CountedDays,
  type Deadlines,
  type Periodic,
  type ReviewKind,
  type ReviewWindow,
} from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { exemption, type ReportStory } from '../demo/report-story.ts';
import { templateId, type SeedTemplate } from '../demo/review-templates.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { readTable } from '../read-table.ts';
import { provinceCode, unitId } from '../unit-list.ts';
import { programmeId } from './programme.ts';
import { moment } from './report-steps.ts';

/** A review as it was opened. */
export interface OpenedReview {
  readonly id: string;
  readonly template: SeedTemplate;
  readonly kind: ReviewKind;
  readonly title: string;
  readonly period: string;
  readonly window: ReviewWindow;
  readonly cutOffOn: IsoDate;
  readonly openedOn: IsoDate;
  readonly updatedAt: string;
}

/** Plans a review, asks everybody in it, and opens it: only then may anybody answer. */
export async function openReview(
  client: ClientBase,
  { template, window, updatedAt, ...review }: OpenedReview,
  stories: readonly ReportStory[],
): Promise<void> {
  const { id, openedOn } = review;
  const { key, ...asked } = template;
  await insertRows(client, 'review_cycle', [
    {
      id,
      programme_id: programmeId,
      template_id: templateId(key),
      template_version: 1,
      unit_id: unitId(provinceCode),
      kind: review.kind,
      title: review.title,
      period: review.period,
      window_from: window.from,
      window_to: window.to,
      cut_off_on: review.cutOffOn,
      state: 'PLANNED',
      version: 2,
      updated_at: updatedAt,
    },
  ]);
  const order = await client.query<{ unit_id: string; position: number }>(
    'SELECT unit_id, row_number() OVER (ORDER BY path)::int AS position FROM place ORDER BY path',
  );
  const byUnit = new Map(stories.map((story) => [story.unit.id, story]));
  const ids = new Map(stories.map((story) => [story.unit.code, story.id]));
  const counted = { window, cutOffOn: review.cutOffOn };
  const dueOn = deadlines(asked.deadlines, counted);
  await insertRows(
    client,
    'report',
    order.rows.flatMap(({ unit_id, position }): Row[] => {
      const story = byUnit.get(unit_id);
      if (!story) return [];
      const { unit, state } = story;
      const isExempt = state === 'EXEMPT';
      return [
        {
          id: story.id,
          cycle_id: id,
          unit_id,
          level: unit.level,
          parent_id: ids.get(unit.parentCode ?? '') ?? null,
          position,
          due_on: dueOn(unit.level),
          state: isExempt ? 'EXEMPT' : 'NOT_STARTED',
          number: 1,
          exempt_reason: isExempt ? exemption : null,
          exempt_on: isExempt ? openedOn : null,
          version: movesOf(story) + 1,
          updated_at: moment(lastDayOf(story, openedOn), 7),
        },
      ];
    }),
  );
  const periods = await periodsAskedIn(client, asked.indicators, counted);
  await client.query(
    `UPDATE review_cycle SET state = 'OPEN', opened_on = $2, definition = $3 WHERE id = $1`,
    [id, openedOn, JSON.stringify({ ...asked, periods })],
  );
}

/** The ids of the periods in which each indicator is asked for, by the domain's own rule. */
async function periodsAskedIn(
  client: ClientBase,
  keys: readonly string[],
  counted: CountedDays,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const laidDown = await loadPeriodsOf(client);
  const { rows } = await client.query<Periodic>(
    `SELECT key, frequency, calendar_key AS "calendarKey", collected_from::text AS "collectedFrom",
            collected_to::text AS "collectedTo"
       FROM indicator WHERE key = ANY($1) ORDER BY position`,
    [keys],
  );
  return Object.fromEntries(
    rows.map((indicator) => {
      const asked = periodsAsked(indicator, counted, laidDown);
      if (!asked.ok) throw new Error(`${indicator.key} is not asked for: ${asked.code}`);
      return [indicator.key, asked.value.map(({ id }) => id)];
    }),
  );
}

async function loadPeriodsOf(client: ClientBase): Promise<readonly CalendarPeriod[]> {
  const { rows } = await client.query<CalendarPeriod>(
    `SELECT id, calendar_key AS "calendarKey", key, frequency, ordinal, first_day::text AS "firstDay",
            last_day::text AS "lastDay"
       FROM period ORDER BY id`,
  );
  return rows;
}

/** By when each level is due, by the holidays that are laid down. */
function deadlines(asked: Deadlines, counted: CountedDays) {
  const holidays = readTable('holidays', ['day', 'name_vi', 'is_working']).map((row) => ({
    day: date(row.day),
    name: row.name_vi,
    isWorking: row.is_working === 'true',
  }));
  const known = new Map<UnitLevel, IsoDate>();
  return (level: UnitLevel): IsoDate => {
    const due = known.get(level);
    if (due) return due;
    const decided = deadlineOf(level, asked, counted, holidays);
    if (!decided.ok) throw new Error(`no deadline of ${level}: ${decided.code}`);
    known.set(level, decided.value);
    return decided.value;
  };
}

const moves = {
  NOT_STARTED: 0,
  EXEMPT: 0,
  DRAFT: 1,
  SUBMITTED: 2,
  RETURNED: 3,
  ACCEPTED: 3,
} as const;

function movesOf({ state }: ReportStory): number {
  return moves[state];
}

function lastDayOf(
  { state, startedOn, submittedOn, decidedOn }: ReportStory,
  openedOn: IsoDate,
): IsoDate {
  if (state === 'NOT_STARTED' || state === 'EXEMPT') return openedOn;
  return decidedOn ?? submittedOn ?? startedOn;
}
