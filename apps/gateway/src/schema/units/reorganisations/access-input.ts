/** Who is to follow to which unit, as an act is drafted. */
import type { IsoDate } from '@phoihop/domain/dates';
import { unitsNamedBy, type AccessGrant, type Change, type UnitRef } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { Role } from '../../access/grant.ts';
import { isKept } from '../../access/visible.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { rowId, rowIds } from '../../global-id.ts';
import { refused } from '../../refused-error.ts';
import { getUnit } from '../find-unit.ts';

export const AccessGrantInput = builder.inputType('ActGrantInput', {
  description: 'A grant that an act gives: whoever holds the one named holds it at the unit too.',
  fields: (t) => ({
    grant: t.id({ required: true, description: 'The grant it follows (its id).' }),
    key: t.string({
      description: 'The unit that the act makes, by its key; this or `unit`, not both.',
    }),
    unit: t.string({ description: 'Or one on the map (code on the day before, or Relay id).' }),
    role: t.field({ type: Role, required: true, description: 'In which role.' }),
  }),
});

/**
 * The grants that were asked for; whether they follow is judged when the act is planned.
 *
 * @remarks The draft tells whose they are: one that is neither at a unit which the act names nor of somebody whom the viewer keeps
 * is answered as one that never was.
 */
export async function readAccess(
  context: Context,
  asked: readonly (typeof AccessGrantInput.$inferInput)[],
  { changes, day }: { readonly changes: readonly Change[]; readonly day: IsoDate },
): Promise<AccessGrant[]> {
  const ids = asked.map(({ grant }) => rowId('Grant', grant) ?? grant);
  const known = await findNameable(context, rowIds(ids), unitsNamedBy(changes));
  return Promise.all(
    asked.map(async ({ grant, key, unit, role }, index): Promise<AccessGrant> => {
      const found = known.find(({ id }) => id === ids[index]);
      if (!found) throw refused('NOT_FOUND', { what: 'grant', text: grant });
      const ref = await refOf(context, { key, unit }, day);
      return { type: 'GRANT', grantId: found.id, unit: ref, role };
    }),
  );
}

/** Those of the grants that the viewer may name where his act names these units. */
async function findNameable(
  context: Context,
  ids: readonly string[],
  unitIds: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select access_grant.id from access_grant join account on account.id = access_grant.account_id
     where access_grant.id = any(${[...ids]}::uuid[])
       and (access_grant.unit_id = any(${[...unitIds]}::uuid[]) or ${isKept(context)})`.execute(
    context.db.kysely,
  );
  return rows;
}

async function refOf(
  context: Context,
  { key, unit }: Pick<typeof AccessGrantInput.$inferInput, 'key' | 'unit'>,
  day: IsoDate,
): Promise<UnitRef> {
  if (typeof key === 'string' && typeof unit !== 'string') return { key };
  if (typeof unit === 'string' && typeof key !== 'string') {
    return { id: (await getUnit(context, unit, day)).id };
  }
  throw refused('INVALID_INPUT', { what: 'unit', text: unit ?? key ?? '', hint: 'keyOrUnit' });
}
