import { date, type IsoDate } from '@phoihop/domain/dates';
import { deadlineOf } from '@phoihop/domain/reviews';
import type { UnitLevel } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { exemption, returnComment, tellReports, type ReportStory } from '../demo/report-stories.ts';
import { reviewTemplates } from '../demo/review-templates.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { readTable } from '../read-table.ts';
import { stableId } from '../stable-id.ts';
import { provinceCode, unitId } from '../unit-list.ts';
import { programmeId } from './programme.ts';

const cycleId = stableId('review-cycle:2023-Q3');
const openedOn = '2023-10-02';
const quarter = { key: '2023-Q3', from: date('2023-07-01'), to: date('2023-10-01') };
const cutOffOn = date('2023-12-31');
const counted = { window: quarter, cutOffOn };
const templateId = (key: string) => stableId(`review-template:${key}`);

/** The templates of reports, and one review that is under way: of the third quarter of 2023. */
export async function seedReviews(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'review_template',
    reviewTemplates.map(({ key, nameVi, nameEn, ...definition }) => ({
      id: templateId(key),
      key,
      name_vi: nameVi,
      name_en: nameEn,
      definition,
      is_active: true,
      version: 1,
    })),
  );
  const { rows } = await client.query<{ code: string; state: string; period_id: number }>(
    `SELECT version.code, sheet.state, period.id AS period_id
       FROM period JOIN figure_sheet sheet ON sheet.period_id = period.id
       JOIN unit_version version ON version.unit_id = sheet.unit_id
      WHERE period.calendar_key = 'CALENDAR' AND period.key = $1`,
    [quarter.key],
  );
  const stories = tellReports(new Map(rows.map(({ code, state }) => [code, state])));
  await openReview(client, stories, rows[0]?.period_id ?? 0);
  await beginReports(
    client,
    stories.filter(({ texts }) => Object.keys(texts).length > 0),
  );
  await submitReports(client, stories);
  await returnReports(
    client,
    stories.filter(({ state }) => state === 'RETURNED'),
  );
  await acceptReports(
    client,
    stories.filter(({ state }) => state === 'ACCEPTED'),
  );
}

async function openReview(client: ClientBase, stories: readonly ReportStory[], periodId: number) {
  const [template] = reviewTemplates;
  if (!template) throw new Error('the demo has no template of reports');
  const { key, ...asked } = template;
  await insertRows(client, 'review_cycle', [
    {
      id: cycleId,
      programme_id: programmeId,
      template_id: templateId(key),
      template_version: 1,
      unit_id: unitId(provinceCode),
      kind: 'PRELIMINARY',
      title: 'Sơ kết công tác phối hợp quý III năm 2023',
      period: quarter.key,
      window_from: quarter.from,
      window_to: quarter.to,
      cut_off_on: cutOffOn,
      state: 'PLANNED',
      version: 2,
      updated_at: at(openedOn, 1),
    },
  ]);
  const order = await client.query<{ unit_id: string; position: number }>(
    'SELECT unit_id, row_number() OVER (ORDER BY path)::int AS position FROM place ORDER BY path',
  );
  const byUnit = new Map(stories.map((story) => [story.unit.id, story]));
  const ids = new Map(stories.map(({ unit, id }) => [unit.code, id]));
  const dueOn = deadlines(template.deadlines);
  await insertRows(
    client,
    'report',
    order.rows.flatMap(({ unit_id, position }): Row[] => {
      const story = byUnit.get(unit_id);
      if (!story) return [];
      const { id, unit, state } = story;
      const isExempt = state === 'EXEMPT';
      return [
        {
          id,
          cycle_id: cycleId,
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
          updated_at: at(lastDayOf(story), 7),
        },
      ];
    }),
  );
  const periods = Object.fromEntries(template.indicators.map((name) => [name, [periodId]]));
  await client.query(
    `UPDATE review_cycle SET state = 'OPEN', opened_on = $2, definition = $3 WHERE id = $1`,
    [cycleId, openedOn, JSON.stringify({ ...asked, periods })],
  );
}

/** By when each level is due, by the holidays that are laid down. */
function deadlines(asked: Parameters<typeof deadlineOf>[1]) {
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

async function beginReports(client: ClientBase, stories: readonly ReportStory[]): Promise<void> {
  await insertRows(
    client,
    'report_version',
    stories.map(({ id, startedOn, by: [writer] }) => versionRow(id, 1, writer, at(startedOn, 1))),
  );
  await insertRows(
    client,
    'report_section',
    stories.flatMap(({ id, texts }) =>
      Object.entries(texts).map(([key, text]) => ({ report_id: id, number: 1, key, text })),
    ),
  );
  await move(client, stories, `state = 'DRAFT'`);
}

/** With the figures as they are: a commune's own, a district's the sums of what is accepted below it. */
async function submitReports(client: ClientBase, all: readonly ReportStory[]): Promise<void> {
  const stories = all.filter(({ submittedOn }) => submittedOn !== null);
  const notAccepted = all
    .filter(({ state }) => state !== 'ACCEPTED' && state !== 'EXEMPT')
    .map(({ unit }) => unit.id);
  const told = stories.map(({ id, submittedOn, by: [writer] }) => ({
    report_id: id,
    submitted_by_id: writer,
    submitted_on: submittedOn,
    submitted_at: at(submittedOn ?? openedOn, 3),
  }));
  await client.query(
    `UPDATE report_version version
        SET submitted_by_id = told.submitted_by_id, submitted_on = told.submitted_on,
            submitted_at = told.submitted_at, cells = figures.cells, gaps = missing.gaps
       FROM json_populate_recordset(NULL::report_version, $1::json) told
       JOIN report ON report.id = told.report_id
       JOIN review_cycle cycle ON cycle.id = report.cycle_id
       CROSS JOIN LATERAL (
         SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', cell.key, 'period', cycle.period,
                  'state', cell.state, 'value', cell.value, 'note', cell.note) ORDER BY cell.position), '[]') AS cells
           FROM (
             SELECT indicator.key, indicator.position,
                    CASE WHEN bool_or(entry.state = 'REPORTED') THEN 'REPORTED' ELSE 'NOT_APPLICABLE' END AS state,
                    trim_scale(sum(entry.value))::text AS value,
                    CASE WHEN report.level = 'COMMUNE' THEN max(entry.note) END AS note
               FROM report own
               JOIN figure_sheet sheet ON sheet.unit_id = own.unit_id
               JOIN period ON period.id = sheet.period_id AND period.key = cycle.period
                AND period.calendar_key = 'CALENDAR'
               JOIN figure_entry entry ON entry.sheet_id = sheet.id
                AND entry.number = CASE WHEN own.id = report.id THEN sheet.number ELSE sheet.accepted_number END
               JOIN indicator ON indicator.id = entry.indicator_id
              WHERE (own.id = report.id OR own.parent_id = report.id)
                AND cycle.definition -> 'indicators' ? indicator.key
              GROUP BY indicator.key, indicator.position) cell) figures
       CROSS JOIN LATERAL (
         SELECT coalesce(jsonb_agg(child.unit_id ORDER BY child.position), '[]') AS gaps
           FROM report child
          WHERE child.parent_id = report.id AND child.unit_id = ANY ($2::uuid[])) missing
      WHERE version.report_id = told.report_id AND version.number = 1`,
    [JSON.stringify(told), notAccepted],
  );
  await move(client, stories, `state = 'SUBMITTED', first_submitted_on = version.submitted_on`);
}

async function returnReports(client: ClientBase, stories: readonly ReportStory[]): Promise<void> {
  await insertRows(
    client,
    'report_version',
    stories.map(({ id, decidedOn, by: [, decider] }) =>
      versionRow(id, 2, decider, at(decidedOn ?? openedOn, 7)),
    ),
  );
  await client.query(
    `INSERT INTO report_section SELECT report_id, 2, key, text FROM report_section
      WHERE number = 1 AND report_id = ANY($1::uuid[])`,
    [stories.map(({ id }) => id)],
  );
  await insertRows(
    client,
    'report_comment',
    stories.map(({ id, decidedOn, by: [, decider] }) => ({
      id: stableId(`report-comment:${id}`),
      report_id: id,
      number: 1,
      section_key: 'results',
      text: returnComment,
      by_id: decider,
      at: at(decidedOn ?? openedOn, 7),
    })),
  );
  await move(client, stories, `state = 'RETURNED', number = 2`);
}

async function acceptReports(client: ClientBase, stories: readonly ReportStory[]): Promise<void> {
  await client.query(
    `UPDATE report_version version
        SET accepted_by_id = told.accepted_by_id, accepted_at = told.accepted_at, accepted_on = told.accepted_on
       FROM json_populate_recordset(NULL::report_version, $1::json) told
      WHERE version.report_id = told.report_id AND version.number = 1`,
    [
      JSON.stringify(
        stories.map(({ id, decidedOn, by: [, decider] }) => ({
          report_id: id,
          accepted_by_id: decider,
          accepted_on: decidedOn,
          accepted_at: at(decidedOn ?? openedOn, 7),
        })),
      ),
    ],
  );
  await move(
    client,
    stories,
    `state = 'ACCEPTED', accepted_number = report.number, accepted_on = version.accepted_on`,
  );
}

async function move(client: ClientBase, stories: readonly ReportStory[], change: string) {
  await client.query(
    `UPDATE report SET ${change} FROM report_version version
      WHERE version.report_id = report.id AND version.number = 1 AND report.id = ANY($1::uuid[])`,
    [stories.map(({ id }) => id)],
  );
}

function versionRow(reportId: string, number: number, startedById: string, startedAt: string): Row {
  return {
    report_id: reportId,
    number,
    started_by_id: startedById,
    started_at: startedAt,
    gaps: [],
    cells: [],
  };
}

/** A moment of a day, so many hours into it by the clock of Greenwich. */
function at(day: string, hour: number): string {
  return `${day}T0${hour}:15:00.000Z`;
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

function lastDayOf({ state, startedOn, submittedOn, decidedOn }: ReportStory): string {
  if (state === 'NOT_STARTED' || state === 'EXEMPT') return openedOn;
  return decidedOn ?? submittedOn ?? startedOn;
}
