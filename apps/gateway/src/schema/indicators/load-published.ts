import type { Precision } from '@phoihop/domain/indicators';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';

/** A figure as a source printed it, for one unit, indicator and period. */
export interface PublishedRow {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly value: string | null;
  readonly precision: Precision;
  readonly decimals: number;
  readonly source: string;
  readonly remark: string | null;
}

export const publishedKey = ({
  unitId,
  indicatorId,
  period,
}: Pick<PublishedRow, 'unitId' | 'indicatorId' | 'period'>) =>
  [unitId, indicatorId, period].join('@');

/** What was published beside figures, the last of several; keys as `publishedKey` makes them. */
export const loadPublishedBeside = batched<PublishedRow>(async ({ db }, keys) => {
  const asked = keys.map((key) => key.split('@'));
  const { rows } = await sql<PublishedRow>`
    select distinct on (unit_id, indicator_id, period) unit_id, indicator_id, period, precision, decimals, source, remark,
           round(value, decimals)::text as value
      from published_figure
      join unnest(${asked.map(([unit]) => unit)}::uuid[], ${asked.map(([, indicator]) => indicator)}::uuid[],
        ${asked.map(([, , ...period]) => period.join('@'))}::text[]) as asked(unit, counted, told)
        on unit_id = asked.unit and indicator_id = asked.counted and period = asked.told
     order by unit_id, indicator_id, period, as_of desc, id`.execute(db.kysely);
  return mapBy(rows, publishedKey);
});
