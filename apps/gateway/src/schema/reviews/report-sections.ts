/** What a report says in words: what its open version says, beside what the unit wrote the last time. */
import type { TemplateSection } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { templateOfCycle } from './cycle-definition.ts';
import { cycleOf } from './cycle-row.ts';
import type { ReportRow } from './report-row.ts';

interface SectionText {
  readonly reportId: string;
  readonly number: number;
  readonly key: string;
  readonly text: string;
}

/** What versions say; keys are `report@number`. */
const loadTexts = batched<SectionText[]>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<SectionText>`
    select section.report_id, section.number, section.key, section.text
      from unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, number]) => Number(number))}::int[])
        as asked(report_id, number)
      join report_section section on section.report_id = asked.report_id and section.number = asked.number`.execute(
    db.kysely,
  );
  return groupBy(rows, ({ reportId, number }) => `${reportId}@${number}`);
});

/** What the units of reports wrote in the last review of the programme before; keys are ids of reports. */
const loadPrevious = batched<SectionText[]>(async ({ db }, ids) => {
  const { rows } = await sql<SectionText>`
    select report.id as report_id, section.number, section.key, section.text
      from report join review_cycle cycle on cycle.id = report.cycle_id
      cross join lateral (
        select earlier.id, earlier.accepted_number from report earlier
          join review_cycle past on past.id = earlier.cycle_id
         where earlier.unit_id = report.unit_id and past.programme_id = cycle.programme_id
           and past.window_to < cycle.window_to and earlier.accepted_number is not null
         order by past.window_to desc, past.updated_at desc limit 1) last
      join report_section section on section.report_id = last.id and section.number = last.accepted_number
     where report.id = any(${[...ids]}::uuid[])`.execute(db.kysely);
  return groupBy(rows, ({ reportId }) => reportId);
});

function textsByKey(
  texts: readonly { readonly key: string; readonly text: string }[] | null,
): ReadonlyMap<string, string> {
  return new Map((texts ?? []).map(({ key, text }) => [key, text]));
}

/** What a version of a report says, by the keys of sections. */
export async function textsOf(context: Context, { id }: { readonly id: string }, number: number) {
  return textsByKey(await loadTexts(context, `${id}@${number}`));
}

export interface ReportSection {
  readonly section: TemplateSection;
  readonly text: string | null;
  readonly previousText: string | null;
}

/** All sections of a report, answered or not, in its order. */
export async function sectionsOf(
  context: Context,
  report: ReportRow,
): Promise<readonly ReportSection[]> {
  const cycle = await cycleOf(context, report.cycleId);
  const [template, texts, previous] = await Promise.all([
    templateOfCycle(context, cycle),
    textsOf(context, report, report.number),
    loadPrevious(context, report.id),
  ]);
  const before = textsByKey(previous);
  return template.sections.map((section) => ({
    section,
    text: texts.get(section.key) ?? null,
    previousText: before.get(section.key) ?? null,
  }));
}
