/** Reads what an act has touched, from what it made and ended on the map: within the transaction that tries it, or later. */
import { idsIn } from '@phoihop/database/reorganisations';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import type { MapPlan, TouchedKind, UnitRef } from '@phoihop/domain/units';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../../context.ts';
import { isInForceOn } from '../../signings/in-force.ts';
import type { ActRow } from './act-row.ts';
import type { TouchedState } from './touched-states.ts';

/** A thing that an act touches; `TouchedRow` of the domain, with the states there are. */
export interface Touched {
  readonly kind: TouchedKind;
  readonly unit: UnitRef;
  readonly subjectId: string | null;
  readonly before: TouchedState | null;
  readonly after: TouchedState | null;
}

interface Row extends Omit<Touched, 'unit'> {
  readonly unitId: string;
}

/**
 * What an act that stands on the map touches, in the order of kinds and of the units' codes.
 *
 * @param moment - whose grants count: those that hold then, as they were before the act
 */
export async function readTouched(
  { db }: Pick<Context, 'db'>,
  { id, effectiveOn }: Pick<ActRow, 'id' | 'effectiveOn'>,
  { newUnits }: Pick<MapPlan, 'newUnits'>,
  moment: Date,
): Promise<readonly Touched[]> {
  const ids = idsIn(id);
  const keys = new Map(newUnits.map(({ key }) => [ids.unit(key), key]));
  const act = sql`${id}::uuid`;
  const day = sql`${effectiveOn}::date`;
  const { rows } = await sql<Row>`
    with ended as (
      select unit.id, count(edge.successor_id) as successors, coalesce(bool_or(edge.share < 1), false) as is_split
        from unit left join unit_lineage edge on edge.predecessor_id = unit.id and edge.reorganisation_id = ${act}
       where unit.ended_by_id = ${act} group by unit.id),
    touched(kind, unit_id, subject_id, before, after) as (
      ${ofUnits(act)} union all ${ofGrants(act, moment)} union all ${ofReviews(day)}
      union all ${ofSignings(addDays(effectiveOn, -1))} union all ${ofRecognitions(day)})
    select touched.kind, touched.unit_id, touched.subject_id, touched.before, touched.after
      from touched
     order by array_position(array['UNIT', 'GRANT', 'CYCLE', 'REPORT', 'SIGNING', 'RECOGNITION', 'TASK', 'SHEET'], touched.kind),
              (select min(code) from unit_version where unit_version.unit_id = touched.unit_id), touched.unit_id,
              touched.subject_id, touched.after`.execute(db.kysely);
  return rows.map(({ unitId, ...row }) => {
    const key = keys.get(unitId);
    return { ...row, unit: key === undefined ? { id: unitId } : { key } };
  });
}

/** Units that end, begin, change, or come to lie elsewhere. */
function ofUnits(act: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select 'UNIT', id, id, 'ON_MAP', case when successors = 0 then 'ABOLISHED' when is_split then 'SPLIT' else 'MERGED' end from ended
    union all select 'UNIT', id, null, null, 'BEGINS' from unit where made_by_id = ${act}
    union all
    select 'UNIT', made.unit_id, made.unit_id, 'ON_MAP', difference.name
      from unit_version made
      join unit_version was on was.unit_id = made.unit_id and was.valid_to = made.valid_from
     cross join lateral (values
       ('RENAMED', (made.name, made.other_name) is distinct from (was.name, was.other_name)
         or (made.full_name <> was.full_name and made.kind = was.kind)),
       ('RECODED', made.code <> was.code), ('CHANGED_KIND', made.kind <> was.kind),
       ('MOVED', made.parent_id is distinct from was.parent_id
         and not exists (select from unit_lineage edge where edge.reorganisation_id = ${act}
           and (edge.predecessor_id, edge.successor_id) = (was.parent_id, made.parent_id)))) difference(name, is_so)
     where made.made_by_id = ${act} and difference.is_so
    union all
    -- Whose place is another one because the one above it has another, or has become another.
    select 'UNIT', place.unit_id, place.unit_id, 'ON_MAP', 'MOVED_ALONG'
      from place join unit on unit.id = place.unit_id and unit.made_by_id is distinct from ${act}
     where place.made_by_id = ${act} and not exists (
       select from unit_version made
         join unit_version was on was.unit_id = made.unit_id and was.valid_to = made.valid_from
        where made.unit_id = place.unit_id and made.made_by_id = ${act} and made.parent_id is distinct from was.parent_id
          and not exists (select from unit_lineage edge where edge.reorganisation_id = ${act}
            and (edge.predecessor_id, edge.successor_id) = (was.parent_id, made.parent_id)))`;
}

/** Grants that the act gives, and those at units that end. */
function ofGrants(act: RawBuilder<unknown>, moment: Date): RawBuilder<unknown> {
  return sql`
    select 'GRANT', unit_id, null, null, role::text from access_grant where made_by_id = ${act}
    union all
    select 'GRANT', held.unit_id, held.id, held.role::text, 'HISTORY_ONLY'
      from access_grant held join ended on ended.id = held.unit_id
     where held.valid_from <= ${moment} and (held.valid_to is null or ${moment} < held.valid_to)
       and held.made_by_id is distinct from ${act}`;
}

/** Open reviews that ask units which end, with what these still owe: reports, tasks, figures. */
function ofReviews(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select 'CYCLE', cycle.unit_id, cycle.id, cycle.state::text, 'KEEPS_UNITS'
      from review_cycle cycle
     where cycle.state = 'OPEN' and exists (
       select from report join ended on ended.id = report.unit_id where report.cycle_id = cycle.id)
    union all
    select 'REPORT', report.unit_id, report.id, report.state::text,
           case when successors = 0 then 'REPORTED_FROM_ABOVE' else 'SUCCESSOR_REPORTS' end
      from report join ended on ended.id = report.unit_id
      join review_cycle cycle on cycle.id = report.cycle_id and cycle.state = 'OPEN'
     where report.state not in ('ACCEPTED', 'EXEMPT')
    union all
    select 'TASK', task.unit_id, task.id, task.state::text,
           case when successors = 0 then 'SETTLED_FROM_ABOVE' else 'SUCCESSOR_DOES' end
      from task join ended on ended.id = task.unit_id where task.state = 'OPEN'
    union all
    -- A sheet goes on with the report that asks for it, and without one not at all.
    select 'SHEET', sheet.unit_id, sheet.id, sheet.state::text,
           case when not exists (
                  select from report join review_cycle cycle on cycle.id = report.cycle_id and cycle.state = 'OPEN'
                   where report.unit_id = sheet.unit_id and report.state not in ('ACCEPTED', 'EXEMPT')
                     and jsonb_path_exists(cycle.definition, '$.periods.*[*] ? (@ == $period)',
                       jsonb_build_object('period', sheet.period_id))) then 'STAYS_UNACCEPTED'
                when successors = 0 then 'REPORTED_FROM_ABOVE' else 'SUCCESSOR_REPORTS' end
      from figure_sheet sheet join ended on ended.id = sheet.unit_id where sheet.state <> 'ACCEPTED'
    union all
    -- Of an act that is applied late: nothing is due of a unit for a period in which it was not there.
    select 'SHEET', sheet.unit_id, sheet.id, sheet.state::text, 'COUNTS_NO_MORE'
      from figure_sheet sheet join ended on ended.id = sheet.unit_id
      join period on period.id = sheet.period_id and period.first_day >= ${day}
     where sheet.state = 'ACCEPTED'`;
}

/** Signings under way, which stay as they are, and those in force on the last day of their unit. */
function ofSignings(lastDay: IsoDate): RawBuilder<unknown> {
  return sql`
    select 'SIGNING', signing.unit_id, signing.id, signing.state::text, 'STAYS_UNSIGNED'
      from signing join ended on ended.id = signing.unit_id
     where signing.state <> 'CANCELLED' and not is_signed(signing.state)
    union all
    select 'SIGNING', signing.unit_id, signing.id, 'IN_FORCE', case when successors = 0 then 'ENDS' else 'TO_BE_RENEWED' end
      from signing join ended on ended.id = signing.unit_id join unit on unit.id = signing.unit_id
     where ${isInForceOn(lastDay)}`;
}

/** Recognitions that stood on the last day of their unit. */
function ofRecognitions(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select 'RECOGNITION', recognition.unit_id, recognition.id, 'RECOGNISED',
           case when successors = 0 or recognition.valid_to = ${day} then 'LAPSED' else 'AWAITING_REASSESSMENT' end
      from recognition join ended on ended.id = recognition.unit_id
     where recognition.valid_from < ${day}
       and coalesce(${day} <= least(recognition.valid_to, recognition.withdrawn_on), true)
       and recognition.withdrawn_on is distinct from ${day}`;
}
