import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { holdsOn, isVisible } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';

export interface ProgressRow {
  readonly id: string;
  readonly standardId: string;
  readonly unitId: string;
  readonly asOf: IsoDate;
  readonly achieved: number;
  readonly applicable: number;
  readonly source: string;
}

export const loadProgress = batched<ProgressRow[]>(async ({ db, actor, today }, standardIds) => {
  const { rows } = await sql<ProgressRow>`
    select published_progress.* from published_progress
      join place on place.unit_id = published_progress.unit_id and ${holdsOn('place', today)}
     where published_progress.standard_id = any(${[...standardIds]}::uuid[])
       and ${isVisible(actor, today)}
     order by published_progress.as_of, place.path`.execute(db.kysely);
  return groupBy(rows, (row) => row.standardId);
});

export const PublishedProgress = builder.objectRef<ProgressRow>('PublishedProgress').implement({
  description: 'How many units met a standard on a day, as a source printed it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names this one count.' }),
    unit: t.field({
      type: Unit,
      description: 'The unit under which they were counted.',
      resolve: async ({ unitId }, _args, context) => {
        const unit = await loadUnit(context, unitId, context.today);
        if (!unit) throw new Error(`unit ${unitId} has no place today`);
        return unit;
      },
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day the source tells it for.' }),
    achieved: t.exposeInt('achieved', { description: 'How many met it.' }),
    applicable: t.exposeInt('applicable', { description: 'Of how many.' }),
    source: t.exposeString('source', { description: 'Where it was printed.' }),
  }),
});
