/** How reports of the demo got to where they are, step by step: the database takes no other way. */
import type { ClientBase } from 'pg';
import { returnComment, type ReportStory } from '../demo/report-story.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { stableId } from '../../src/stable-id.ts';

export async function beginReports(
  client: ClientBase,
  stories: readonly ReportStory[],
): Promise<void> {
  await insertRows(
    client,
    'report_version',
    stories.map(({ id, startedOn, by: [writer] }) =>
      versionRow(id, 1, writer, moment(startedOn, 1)),
    ),
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
export async function submitReports(
  client: ClientBase,
  all: readonly ReportStory[],
): Promise<void> {
  const stories = all.filter(({ submittedOn }) => submittedOn !== null);
  const notAccepted = all
    .filter(({ state }) => state !== 'ACCEPTED' && state !== 'EXEMPT')
    .map(({ unit }) => unit.id);
  const told = stories.map(({ id, startedOn, submittedOn, by: [writer] }) => ({
    report_id: id,
    submitted_by_id: writer,
    submitted_on: submittedOn,
    submitted_at: moment(submittedOn ?? startedOn, 3),
  }));
  await client.query(
    `UPDATE report_version version
        SET submitted_by_id = told.submitted_by_id, submitted_on = told.submitted_on,
            submitted_at = told.submitted_at, cells = figures.cells, gaps = missing.gaps
       FROM json_populate_recordset(NULL::report_version, $1::json) told
       JOIN report ON report.id = told.report_id
       JOIN review_cycle cycle ON cycle.id = report.cycle_id
       CROSS JOIN LATERAL (
         SELECT coalesce(jsonb_agg(jsonb_build_object('indicator', cell.key, 'period', cell.period, 'state', cell.state,
                  'value', cell.value, 'note', cell.note) ORDER BY cell.first_day, cell.position), '[]') AS cells
           FROM (
             SELECT indicator.key, indicator.position, asked.period, min(asked.first_day) AS first_day,
                    CASE WHEN bool_or(entry.state = 'REPORTED') THEN 'REPORTED' ELSE 'NOT_APPLICABLE' END AS state,
                    trim_scale(sum(entry.value))::text AS value,
                    CASE WHEN report.level = 'COMMUNE' THEN max(entry.note) END AS note
               FROM report own
               LEFT JOIN report above ON above.id = own.parent_id
               JOIN figure_sheet sheet ON sheet.unit_id = own.unit_id
               JOIN period ON period.id = sheet.period_id
               JOIN figure_entry entry ON entry.sheet_id = sheet.id
                AND entry.number = CASE WHEN own.id = report.id THEN sheet.number ELSE sheet.accepted_number END
               JOIN indicator ON indicator.id = entry.indicator_id
               CROSS JOIN LATERAL (
                 SELECT CASE WHEN own.id = report.id THEN period.key ELSE cycle.period END AS period,
                        CASE WHEN own.id = report.id THEN period.first_day END AS first_day) asked
              WHERE report.id IN (own.id, own.parent_id, above.parent_id)
                AND cycle.definition -> 'periods' -> indicator.key @> to_jsonb(period.id)
              GROUP BY indicator.key, indicator.position, asked.period) cell) figures
       CROSS JOIN LATERAL (
         SELECT coalesce(jsonb_agg(child.unit_id ORDER BY child.position), '[]') AS gaps
           FROM report child
          WHERE child.parent_id = report.id AND child.unit_id = ANY ($2::uuid[])) missing
      WHERE version.report_id = told.report_id AND version.number = 1`,
    [JSON.stringify(told), notAccepted],
  );
  await move(client, stories, `state = 'SUBMITTED', first_submitted_on = version.submitted_on`);
}

export async function returnReports(
  client: ClientBase,
  stories: readonly ReportStory[],
): Promise<void> {
  await insertRows(
    client,
    'report_version',
    stories.map(({ id, startedOn, decidedOn, by: [, decider] }) =>
      versionRow(id, 2, decider, moment(decidedOn ?? startedOn, 7)),
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
    stories.map(({ id, startedOn, decidedOn, by: [, decider] }) => ({
      id: stableId(`report-comment:${id}`),
      report_id: id,
      number: 1,
      section_key: 'results',
      text: returnComment,
      by_id: decider,
      at: moment(decidedOn ?? startedOn, 7),
    })),
  );
  await move(client, stories, `state = 'RETURNED', number = 2`);
}

export async function acceptReports(
  client: ClientBase,
  stories: readonly ReportStory[],
): Promise<void> {
  await client.query(
    `UPDATE report_version version
        SET accepted_by_id = told.accepted_by_id, accepted_at = told.accepted_at, accepted_on = told.accepted_on
       FROM json_populate_recordset(NULL::report_version, $1::json) told
      WHERE version.report_id = told.report_id AND version.number = 1`,
    [
      JSON.stringify(
        stories.map(({ id, startedOn, decidedOn, by: [, decider] }) => ({
          report_id: id,
          accepted_by_id: decider,
          accepted_on: decidedOn,
          accepted_at: moment(decidedOn ?? startedOn, 7),
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
export function moment(day: string, hour: number): string {
  return `${day}T0${hour}:15:00.000Z`;
}
