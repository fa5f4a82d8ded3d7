import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { dayUntilEnd, holdsOn, isVisible } from '../access/visible.ts';
import { batched, groupBy, idsByDay } from '../batch.ts';
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
  /** The day whose map its unit is told by. */
  readonly lookedAt: IsoDate;
}

/** What was printed of standards, of units as they are on a day, or were to the end; keys are `standard@day`. */
export const loadProgress = batched<ProgressRow[]>(async ({ db, actor }, keys) => {
  const found = new Map<string, ProgressRow[]>();
  for (const [day, standardIds] of idsByDay(keys)) {
    const looked = dayUntilEnd(day);
    const { rows } = await sql<ProgressRow>`
      select published_progress.*, ${looked} as looked_at from published_progress
        join unit on unit.id = published_progress.unit_id
        join place on place.unit_id = unit.id and ${holdsOn('place', looked)}
       where published_progress.standard_id = any(${standardIds}::uuid[]) and ${isVisible(actor, looked)}
       order by published_progress.as_of, place.path`.execute(db.kysely);
    for (const [standardId, printed] of groupBy(rows, (row) => row.standardId)) {
      found.set(`${standardId}@${day}`, printed);
    }
  }
  return found;
});

export const PublishedProgress = builder.objectRef<ProgressRow>('PublishedProgress').implement({
  description: 'How many units met a standard on a day, as a source printed it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names this one count.' }),
    unit: t.field({
      type: Unit,
      description: 'The unit under which they were counted.',
      resolve: async ({ unitId, lookedAt }, _args, context) => {
        const unit = await loadUnit(context, unitId, lookedAt);
        if (!unit) throw new Error(`unit ${unitId} has no place on ${lookedAt}`);
        return unit;
      },
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day the source tells it for.' }),
    achieved: t.exposeInt('achieved', { description: 'How many met it.' }),
    applicable: t.exposeInt('applicable', { description: 'Of how many.' }),
    source: t.exposeString('source', { description: 'Where it was printed.' }),
  }),
});
