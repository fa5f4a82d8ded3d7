/** What the reviews that are planned and open ask for, so that no figure is asked for twice. */
import type { Transaction } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Asking, ReviewCycleState } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { expectedPlaces } from './expected-units.ts';
import { readDefinition } from './review-definition.ts';

interface Row extends Pick<Asking, 'programmeId' | 'template'> {
  readonly cycleId: string;
  readonly templateId: string;
  readonly state: Extract<ReviewCycleState, 'PLANNED' | 'OPEN'>;
  readonly windowFrom: IsoDate;
  readonly windowTo: IsoDate;
  readonly definition: unknown;
  readonly unitIds: readonly string[];
}

export interface AskingOf extends Asking {
  readonly templateId: string;
}

/** What every review asks for that is planned, or open. */
export async function loadAskings({ db, today }: Context): Promise<readonly AskingOf[]> {
  const { rows } = await sql<Row>`
    select cycle.id as cycle_id, cycle.template_id, cycle.state, cycle.programme_id,
           template.name_vi as template, cycle.window_from, cycle.window_to,
           coalesce(cycle.definition, template.definition) as definition,
           case cycle.state
             when 'OPEN' then array(select report.unit_id::text from report where report.cycle_id = cycle.id)
             else array(select place.unit_id::text
               from ${expectedPlaces(sql`cycle.unit_id`, sql`cycle.programme_id`, today)}) end as unit_ids
      from review_cycle cycle join review_template template on template.id = cycle.template_id
     where cycle.state in ('PLANNED', 'OPEN')
     order by cycle.window_from, cycle.id`.execute(db.kysely);
  return rows.map(({ windowFrom: from, windowTo: to, definition, unitIds, ...row }) => ({
    ...row,
    window: { from, to },
    indicators: readDefinition(definition).indicators,
    unitIds: new Set(unitIds),
  }));
}

/**
 * Holds what is asked for as it is until the transaction ends.
 *
 * @remarks Two who plan at once would each see nothing of the other, and ask for the same figure twice.
 */
export async function holdAskings(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('review askings', 0))`;
}
