import type { Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql, type RawBuilder } from 'kysely';
import { all, holdsOn, isVisible, liesUnder } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { covered, unitColumns, unitsOn, type UnitRow } from '../units/unit-row.ts';
import type { CoveredSigning } from './coverage-rows.ts';
import { isInForceOn } from './in-force.ts';
import { stateAt } from './state-on.ts';
import { supersededBases } from './superseded-bases.ts';

/** A unit on the map, with all its signings under one programme. */
export interface MappedUnit {
  /** One and the same for every programme: to copy it for each takes longer than all the rest. */
  readonly unit: UnitRow;
  readonly lives: readonly CoveredSigning[];
  readonly left: Left;
}

/** The signings that were in force to the end of units that a unit came of, and that none on the way to it signed anew. */
export interface Left {
  readonly all: number;
  /** The ids of those of units that the viewer sees: what was left to several units is found at each of them. */
  readonly seen: readonly string[];
}

interface Row extends UnitRow {
  /** The signings, by programme. */
  readonly byProgramme: Readonly<Record<string, readonly CoveredSigning[]>> | null;
  /** What the units that it came of left, by programme. */
  readonly leftBy: Readonly<Record<string, Left>> | null;
}

const lastDay = sql<IsoDate>`(unit.valid_to - 1)`;
const nothing: Left = { all: 0, seen: [] };

/**
 * What ended units left to units that came of them, from one to the next: rows `left_signing (signing_id, programme_id,
 * is_seen, unit_id)`.
 *
 * @remarks A unit that signed itself before it ended has renewed what was left to it.
 */
const leftSignings = (asked: RawBuilder<unknown>, asOf: IsoDate, actor: Actor) => sql`
  left_signing as (
    select signing.id as signing_id, signing.programme_id, ${isVisible(actor, lastDay)} as is_seen,
           edge.successor_id as unit_id
      from unit_lineage edge
      join unit on unit.id = edge.predecessor_id and unit.valid_to <= ${asOf}::date
      join place on place.unit_id = unit.id and ${holdsOn('place', lastDay)}
      join signing on signing.unit_id = unit.id
     where signing.programme_id = any(${asked}) and ${isInForceOn(lastDay)}
    union
    select left_signing.signing_id, left_signing.programme_id, left_signing.is_seen, edge.successor_id
      from left_signing
      join unit on unit.id = left_signing.unit_id and unit.valid_to <= ${asOf}::date
      join unit_lineage edge on edge.predecessor_id = unit.id
     where not exists (
       select from signing own where own.unit_id = unit.id and own.programme_id = left_signing.programme_id
         and is_signed(own.state) and own.valid_from < unit.valid_to))`;

/** Reads the units the viewer may see, all of them or those at and under some, and all their signings under the programmes, in one statement. */
export async function readMap(
  { db, actor, today }: Context,
  programmeIds: readonly string[],
  under: readonly string[] | null,
  asOf: IsoDate,
): Promise<(programmeId: string) => readonly MappedUnit[]> {
  const inScope = all(
    holdsOn('place', asOf),
    isVisible(actor, asOf),
    under === null ? null : liesUnder(under, asOf),
  );
  const asked = sql`${[...programmeIds]}::uuid[]`;
  const { rows } = await sql<Row>`
    with recursive ${supersededBases(asOf)}, ${leftSignings(asked, asOf, actor)}
    select ${unitColumns(covered)}, ${asOf}::date as as_of, lives.by_programme, inherited.left_by
      from ${unitsOn(asOf)}
      left join (
        select unit_id, json_object_agg(programme_id, lives) as by_programme
          from (
            select signing.unit_id, signing.programme_id, json_agg(json_build_object(
                     'id', signing.id, 'state', signing.state,
                     'stateThen', ${stateAt(asOf, today)}, 'from', signing.valid_from, 'to', signing.valid_to,
                     'supersededOn', signing.superseded_on, 'terminatedOn', signing.terminated_on,
                     'unitEndedOn', owner.valid_to, 'isRecorded', signing.recorded_at is not null,
                     'isBasisSuperseded', coalesce(signing.basis_id in (select id from superseded_basis), false))) as lives
              from signing join unit owner on owner.id = signing.unit_id
             where signing.programme_id = any(${asked})
             group by signing.unit_id, signing.programme_id) each
         group by unit_id
      ) lives on lives.unit_id = place.unit_id
      left join (
        select unit_id, json_object_agg(programme_id, json_build_object('all', count, 'seen', seen)) as left_by
          from (
            select unit_id, programme_id, count(*)::int as count,
                   coalesce(json_agg(signing_id) filter (where is_seen), '[]') as seen
              from left_signing group by unit_id, programme_id) each
         group by unit_id
      ) inherited on inherited.unit_id = place.unit_id
     where ${inScope}
     order by place.path`.execute(db.kysely);
  const mapped = rows.map(({ byProgramme, leftBy, ...unit }) => ({ unit, byProgramme, leftBy }));
  return (programmeId) =>
    mapped.map(({ unit, byProgramme, leftBy }) => ({
      unit,
      lives: byProgramme?.[programmeId] ?? [],
      left: leftBy?.[programmeId] ?? nothing,
    }));
}
