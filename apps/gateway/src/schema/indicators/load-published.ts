import type { Precision } from '@phoihop/domain/indicators';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import type { FigureRow } from './figure-row.ts';

/** A figure as a source printed it. */
export interface PublishedRow {
  readonly value: string | null;
  readonly precision: Precision;
  readonly decimals: number;
  readonly source: string;
  readonly remark: string | null;
}

/**
 * What was published for the same unit and days as a figure; null on other borders than then.
 *
 * @remarks Of several the one of another source comes first, since a review that was published here is a sum of these very
 * figures; of reviews, what was corrected last.
 */
export async function publishedBeside(
  context: Context,
  { unit, indicator, period, state, borders, newest }: FigureRow,
): Promise<PublishedRow | null> {
  if (state === 'FORBIDDEN' || borders !== null) return null;
  return indicator.kind === 'COUNT'
    ? loadPrintedProgress(context, newest && `${unit.id}@${indicator.standardId}@${newest}`)
    : loadPrinted(context, `${unit.id}@${indicator.id}@${period}`);
}

/** Keys are `unit@indicator@period`. */
const loadPrinted = batched<PublishedRow>(async ({ db }, keys) => {
  const asked = keys.map((key) => key.split('@'));
  const { rows } = await sql<PublishedRow & { key: string }>`
    select distinct on (unit_id, indicator_id, period) concat_ws('@', unit_id, indicator_id, period) as key, precision,
           decimals, source, remark, round(value, decimals)::text as value
      from published_figure
      left join publication on publication.id = published_figure.publication_id
      join unnest(${asked.map(([unit]) => unit)}::uuid[], ${asked.map(([, indicator]) => indicator)}::uuid[],
        ${asked.map(([, , ...period]) => period.join('@'))}::text[]) as asked(unit, counted, told)
        on unit_id = asked.unit and indicator_id = asked.counted and period = asked.told
     order by unit_id, indicator_id, period, publication_id is not null, as_of desc, publication.number desc nulls last,
              published_figure.id`.execute(db.kysely);
  return mapBy(rows, ({ key }) => key);
});

/** How many units met a standard, as it was printed; keys are `unit@standard@day`. */
const loadPrintedProgress = batched<PublishedRow>(async ({ db }, keys) => {
  const asked = keys.map((key) => key.split('@'));
  const { rows } = await sql<PublishedRow & { key: string }>`
    select distinct on (unit_id, standard_id, as_of) concat_ws('@', unit_id, standard_id, as_of) as key,
           'EXACT' as precision, 0 as decimals, source, null as remark, achieved::text as value
      from published_progress
      join unnest(${asked.map(([unit]) => unit)}::uuid[], ${asked.map(([, standard]) => standard)}::uuid[],
        ${asked.map(([, , day]) => day)}::date[]) as asked(unit, met, day)
        on unit_id = asked.unit and standard_id = asked.met and as_of = asked.day
     order by unit_id, standard_id, as_of, id`.execute(db.kysely);
  return mapBy(rows, ({ key }) => key);
});
