import type { IsoDate } from '@phoihop/domain/dates';
import type { ReviewCycleState } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { all, seesCycle, type Condition } from '../access/visible.ts';
import { batched, groupBy, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

/** A conference as stored, with what of its review says who keeps it. */
export interface ConferenceRow {
  readonly id: string;
  readonly cycleId: string;
  readonly keeperUnitId: string;
  readonly cycleState: ReviewCycleState;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
  readonly heldOn: IsoDate;
  readonly place: string;
  readonly attending: number | null;
  readonly version: number;
}

/** The conferences of reviews that the viewer may see, in the order of their days. */
async function readConferences(
  context: Context,
  condition: Condition,
): Promise<readonly ConferenceRow[]> {
  const { rows } = await sql<ConferenceRow>`
    select conference.*, review_cycle.unit_id as keeper_unit_id, review_cycle.state as cycle_state,
           review_cycle.window_from, review_cycle.window_to
      from conference join review_cycle on review_cycle.id = conference.cycle_id
     where ${all(seesCycle(context), condition)}
     order by conference.held_on, conference.id`.execute(context.db.kysely);
  return rows;
}

/** A conference by its id, where the viewer may see its review. */
export const loadConference = batched<ConferenceRow>(async (context, ids) => {
  const asked = sql<boolean>`conference.id = any(${rowIds(ids)}::uuid[])`;
  return mapBy(await readConferences(context, asked), (row) => row.id);
});

/** The conferences of a review. */
export const loadConferencesOf = batched<ConferenceRow[]>(async (context, cycleIds) => {
  const asked = sql<boolean>`conference.cycle_id = any(${[...cycleIds]}::uuid[])`;
  return groupBy(await readConferences(context, asked), (row) => row.cycleId);
});

/** The conference that an argument names by its Relay id; refuses when it is not visible. */
export async function getConference(context: Context, text: string): Promise<ConferenceRow> {
  const id = rowId('Conference', text);
  const conference = id && (await loadConference(context, id));
  if (!conference) throw refused('NOT_FOUND', { what: 'conference', text });
  return conference;
}
