import type { IsoDate } from '@phoihop/domain/dates';
import type {
  ReportState,
  ReviewCycleState,
  ReviewKind,
  ReviewWindow,
} from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { all, seesCycle, type Condition } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';

/** A review as stored, with what its template asks for and how far its reports have got. */
export interface CycleRow {
  readonly id: string;
  readonly programmeId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  readonly unitId: string;
  readonly kind: ReviewKind;
  readonly title: string;
  readonly period: string;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
  readonly cutOffOn: IsoDate;
  /** As it was when the review was opened; null until then. */
  readonly definition: unknown;
  readonly state: ReviewCycleState;
  readonly openedOn: IsoDate | null;
  readonly reason: string | null;
  readonly version: number;
  readonly updatedAt: Date;
  /** How many of its reports were ever submitted. */
  readonly submitted: number;
  readonly rootState: ReportState | null;
}

export function windowOfCycle({ windowFrom: from, windowTo: to }: CycleRow): ReviewWindow {
  return { from, to };
}

/**
 * The reviews that the viewer may see and that meet the condition, the latest in front.
 */
export function listCycles(context: Context, condition: Condition | null): PagedList<CycleRow> {
  const { kysely } = context.db;
  const where = sql`where ${all(seesCycle(context), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from review_cycle ${where}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<CycleRow>`
        select review_cycle.*, coalesce(told.submitted, 0) as submitted, root.state as root_state
               ${countColumn(isCounted)}
          from review_cycle
          left join report root on root.cycle_id = review_cycle.id and root.unit_id = review_cycle.unit_id
          left join lateral (
            select count(*)::int as submitted from report
             where report.cycle_id = review_cycle.id and report.first_submitted_on is not null) told on true
          ${where}
         order by review_cycle.window_to desc, review_cycle.updated_at desc, review_cycle.id
         limit ${limit} offset ${offset}`.execute(kysely);
      return rows;
    },
  };
}

/** A review by its id, where the viewer may see it. */
export const loadCycle = batched<CycleRow>(async (context, ids) => {
  const asked = sql<boolean>`review_cycle.id = any(${rowIds(ids)}::uuid[])`;
  return mapBy(await listCycles(context, asked).rows(0, ids.length), ({ id }) => id);
});

/** The review that an argument names by its Relay id; refuses when it is not visible. */
export async function getCycle(context: Context, text: string): Promise<CycleRow> {
  const id = rowId('ReviewCycle', text);
  const cycle = id && (await loadCycle(context, id));
  if (!cycle) throw refused('NOT_FOUND', { what: 'reviewCycle', text });
  return cycle;
}

/** The review of a report that the viewer has been found to see. */
export async function cycleOf(context: Context, cycleId: string): Promise<CycleRow> {
  const cycle = await loadCycle(context, cycleId);
  if (!cycle) throw new Error('a report is of a review that is not there');
  return cycle;
}
