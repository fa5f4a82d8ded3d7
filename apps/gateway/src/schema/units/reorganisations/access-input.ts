/** Who is to follow to which unit, as an act is drafted. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { AccessGrant } from '@phoihop/domain/units';
import { Role } from '../../access/grant.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { rowId } from '../../global-id.ts';
import { getUnit } from '../find-unit.ts';

export const AccessGrantInput = builder.inputType('ActGrantInput', {
  description: 'A grant that an act gives: whoever holds the one named holds it at the unit too.',
  fields: (t) => ({
    grant: t.id({ required: true, description: 'The grant it follows (its id).' }),
    key: t.string({ description: 'The unit that the act makes, by its key.' }),
    unit: t.string({ description: 'Or one on the map (code on the day before, or Relay id).' }),
    role: t.field({ type: Role, required: true, description: 'In which role.' }),
  }),
});

/** The grants that were asked for; a grant is judged by who keeps it when the act is planned. */
export function readAccess(
  context: Context,
  grants: readonly (typeof AccessGrantInput.$inferInput)[],
  day: IsoDate,
): Promise<AccessGrant[]> {
  return Promise.all(
    grants.map(async ({ grant, key, unit, role }): Promise<AccessGrant> => {
      const ref =
        typeof key === 'string' ? { key } : { id: (await getUnit(context, unit ?? '', day)).id };
      return { type: 'GRANT', grantId: rowId('Grant', grant) ?? grant, unit: ref, role };
    }),
  );
}
