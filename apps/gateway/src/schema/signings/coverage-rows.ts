import type { IsoDate } from '@phoihop/domain/dates';
import { isExpected } from '@phoihop/domain/programmes';
import {
  stageOn,
  standingOf,
  type SigningStage,
  type SigningStanding,
  type SigningThen,
} from '@phoihop/domain/signings';
import { liesIn, type UnitLevel } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, liesUnder } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { ruleOf, type ProgrammeRow } from '../programmes/programme-row.ts';
import { covered, unitColumns, unitsOn, type UnitRow } from '../units/unit-row.ts';
import { stateAt } from './state-on.ts';

/** An expected unit and where it stands. */
export interface ExpectedUnit extends UnitRow {
  readonly standing: SigningStanding;
  readonly stage: SigningStage;
  /** The signing that decides the stage. */
  readonly signingId: string | null;
}

interface Life extends SigningThen {
  readonly id: string;
}

/** The coverage of a programme on a day: all the units in scope, and those of them that must sign. */
export interface Coverage {
  readonly programme: ProgrammeRow;
  readonly under: UnitRow | null;
  readonly asOf: IsoDate;
  readonly units: readonly UnitRow[];
  readonly expected: readonly ExpectedUnit[];
}

/** Reads the map and every signing on it in one statement; the domain says where each unit stands. */
export async function readCoverage(
  { db, actor, today }: Context,
  programme: ProgrammeRow,
  under: UnitRow | null,
  { asOf, levels }: { readonly asOf: IsoDate; readonly levels: readonly UnitLevel[] | null },
): Promise<Coverage> {
  const inScope = all(
    holdsOn('place', asOf),
    isVisible(actor, asOf),
    under && liesUnder([under.id], asOf),
  );
  const { rows: units } = await sql<UnitRow & { lives: readonly Life[] | null }>`
    select ${unitColumns(covered)}, ${asOf}::date as as_of, lives.lives
      from ${unitsOn(asOf)}
      left join (
        select signing.unit_id, json_agg(json_build_object(
                 'id', signing.id, 'state', signing.state,
                 'stateThen', ${stateAt(asOf, today)}, 'from', signing.valid_from, 'to', signing.valid_to,
                 'supersededOn', signing.superseded_on, 'terminatedOn', signing.terminated_on,
                 'unitEndedOn', owner.valid_to)) as lives
          from signing join unit owner on owner.id = signing.unit_id
         where signing.programme_id = ${programme.id}::uuid
         group by signing.unit_id
      ) lives on lives.unit_id = place.unit_id
     where ${inScope}
     order by place.path`.execute(db.kysely);
  const rule = ruleOf(programme);
  const expected = units
    .filter(({ kind }) => isExpected(rule, kind))
    .filter(({ level }) => !levels || levels.includes(level))
    .map((unit) => {
      const { stage, signing } = stageOn(unit.lives ?? [], asOf);
      return { ...unit, stage, standing: standingOf(stage), signingId: signing?.id ?? null };
    });
  return { programme, under, asOf, units, expected };
}

/** The units the coverage is told by: those directly under its root, or its roots where it has several. */
export function parts({ units, expected }: Coverage) {
  const ids = new Set(units.map(({ id }) => id));
  const roots = units.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  const [root] = roots;
  const heads =
    roots.length === 1 && root ? units.filter(({ parentId }) => parentId === root.id) : roots;
  return heads.map((unit) => {
    const subtree = { path: BigInt(unit.path), pathEnd: BigInt(unit.pathEnd) };
    const within = ({ path }: UnitRow) => liesIn(BigInt(path), subtree);
    return { unit, expected: expected.filter(within) };
  });
}
