/** What a signing makes concrete. */
import type { IsoDate } from '@phoihop/domain/dates';
import { basisTakenOver } from '@phoihop/domain/signings';
import { sql } from 'kysely';
import { holdsOn } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { loadUnit } from '../units/unit-row.ts';
import { isInForceOn } from './in-force.ts';
import { supersededBases } from './superseded-bases.ts';

/** A signing whose basis is asked for, planned or yet to be. */
interface Resting {
  readonly programmeId: string;
  readonly unitId: string;
  readonly validFrom: IsoDate;
  readonly supersedesId: string | null;
  /** The day on whose map its unit stands; the business date unless given. */
  readonly mapDay?: IsoDate;
}

/** What a signing makes concrete, and what had taken the place of that by a day, in that order; keys are `signing@day`. */
const loadBases = batched<{ id: string; unitId: string }[]>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<{ key: string; id: string; unitId: string }>`
    with recursive basis as (
      select asked.id || '@' || asked.day as key, asked.day, signing.id, signing.unit_id, 1 as step
        from unnest(${pairs.map(([id]) => id)}::text[], ${pairs.map(([, day]) => day)}::text[]) asked(id, day)
        join signing resting on resting.id = asked.id::uuid
        join signing on signing.id = resting.basis_id
      union
      select basis.key, basis.day, signing.id, signing.unit_id, basis.step + 1
        from basis join signing on signing.supersedes_id = basis.id
         and is_signed(signing.state) and signing.valid_from <= basis.day::date)
    select key, id, unit_id from basis order by step`.execute(db.kysely);
  return groupBy(rows, ({ key }) => key);
});

/** The basis that it takes over from what it supersedes, where that rests on a signing of the same unit. */
export async function findOwnBasis(
  context: Context,
  { unitId, validFrom, supersedesId }: Omit<Resting, 'programmeId'>,
): Promise<string | null> {
  const bases = await loadBases(context, supersedesId && `${supersedesId}@${validFrom}`);
  return basisTakenOver({ unitId }, bases ?? []);
}

/**
 * What it makes concrete: what it takes over, or what is in force on its first day at the nearest unit above, and does not itself rest on something that was superseded by then.
 *
 * @remarks Else a renewal would rest on the very signing for whose sake it is made, and were to be renewed for ever.
 */
export async function findBasis(context: Context, resting: Resting): Promise<string | null> {
  const { db, today } = context;
  const { programmeId, unitId, validFrom, mapDay = today } = resting;
  const [own, unit] = await Promise.all([
    findOwnBasis(context, resting),
    loadUnit(context, unitId, mapDay),
  ]);
  if (own !== null || unit === null) return own;
  const { rows } = await sql<{ id: string }>`
    with recursive ${supersededBases(validFrom)}
    select signing.id
      from place ancestor
      join signing on signing.unit_id = ancestor.unit_id
      join unit on unit.id = signing.unit_id
     where ancestor.path <= ${unit.path}::bigint and ${unit.path}::bigint < ancestor.path_end
       and ancestor.unit_id <> ${unitId}::uuid and ${holdsOn('ancestor', mapDay)}
       and signing.programme_id = ${programmeId}::uuid and ${isInForceOn(validFrom)}
       and signing.id not in (select id from superseded_basis)
     order by ancestor.depth desc, signing.valid_from desc limit 1`.execute(db.kysely);
  return rows[0]?.id ?? null;
}
