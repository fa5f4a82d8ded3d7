import type { IsoDate } from '@phoihop/domain/dates';
import type { ReviewCycleState, ReviewKind } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { dayOnMap } from '../units/day-on-map.ts';

export interface ReviewCycleRow {
  readonly id: string;
  readonly unitId: string;
  readonly programmeId: string;
  readonly kind: ReviewKind;
  readonly title: string;
  readonly period: string;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
  readonly cutOffOn: IsoDate;
  readonly state: ReviewCycleState;
  readonly version: number;
}

/** Whether the row named `review_cycle` is one the viewer may see: of a unit he sees, or one that asks a unit he sees. */
export function isCycleVisible({ actor }: Context, day: IsoDate): Condition {
  const on = dayOnMap(day);
  return sql`exists (
    select from unit join place on place.unit_id = unit.id and ${holdsOn('place', on)}
     where (unit.id = review_cycle.unit_id
         or exists (select from report where report.cycle_id = review_cycle.id and report.unit_id = unit.id))
       and ${isVisible(actor, on)})`;
}

export const loadReviewCycle = batched<ReviewCycleRow>(async (context, ids) => {
  const { rows } = await sql<ReviewCycleRow>`
    select review_cycle.* from review_cycle
     where review_cycle.id = any(${rowIds(ids)}::uuid[]) and ${isCycleVisible(context, context.today)}`.execute(
    context.db.kysely,
  );
  return mapBy(rows, (row) => row.id);
});

export async function getReviewCycle(context: Context, text: string): Promise<ReviewCycleRow> {
  const id = rowId('ReviewCycle', text);
  const cycle = id && (await loadReviewCycle(context, id));
  if (!cycle) throw refused('NOT_FOUND', { what: 'reviewCycle', text });
  return cycle;
}
