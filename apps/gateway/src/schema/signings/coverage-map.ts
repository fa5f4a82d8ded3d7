import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
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
  /** Whether it came of a unit whose signing was in force to the end. */
  readonly hasPredecessorInForce: boolean;
}

interface Row extends UnitRow {
  /** The signings, by programme. */
  readonly byProgramme: Readonly<Record<string, readonly CoveredSigning[]>> | null;
  /** The programmes under which a predecessor's signing was in force to the end. */
  readonly inherited: readonly string[] | null;
}

/** Reads the units the viewer may see and all their signings under the programmes, in one statement. */
export async function readMap(
  { db, actor, today }: Context,
  programmeIds: readonly string[],
  under: string | null,
  asOf: IsoDate,
): Promise<(programmeId: string) => readonly MappedUnit[]> {
  const inScope = all(
    holdsOn('place', asOf),
    isVisible(actor, asOf),
    under === null ? null : liesUnder([under], asOf),
  );
  const asked = sql`${[...programmeIds]}::uuid[]`;
  const lastDay = sql<IsoDate>`(unit.valid_to - 1)`;
  const { rows } = await sql<Row>`
    with recursive ${supersededBases(asOf)}
    select ${unitColumns(covered)}, ${asOf}::date as as_of, lives.by_programme, inherited.programmes as inherited
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
        select unit_lineage.successor_id, array_agg(distinct signing.programme_id::text) as programmes
          from unit_lineage
          join unit on unit.id = unit_lineage.predecessor_id
          join signing on signing.unit_id = unit.id
         where signing.programme_id = any(${asked}) and ${isInForceOn(lastDay)}
         group by unit_lineage.successor_id
      ) inherited on inherited.successor_id = place.unit_id
     where ${inScope}
     order by place.path`.execute(db.kysely);
  const mapped = rows.map(({ byProgramme, inherited, ...unit }) => ({
    unit,
    byProgramme,
    inherited,
  }));
  return (programmeId) =>
    mapped.map(({ unit, byProgramme, inherited }) => ({
      unit,
      lives: byProgramme?.[programmeId] ?? [],
      hasPredecessorInForce: inherited?.includes(programmeId) ?? false,
    }));
}
