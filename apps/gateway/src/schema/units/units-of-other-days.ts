/** Units that a text means on other days than the one looked at: what has ended, was called otherwise, or is to come. */
import type { IsoDate } from '@phoihop/domain/dates';
import { foldName } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { holdsOn, isVisible } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadUnit, matches, type UnitRow } from './unit-row.ts';
import { Unit } from './unit.ts';

/** As many as a person looks through. */
const namedMax = 20;

/**
 * Finds the units whose code or name of another day matches, each as on the nearest day on which it was called so.
 *
 * @remarks Each is seen by the grants of that day, as everything on it is.
 */
async function findOnOtherDays(
  context: Context,
  search: string,
  asOf: IsoDate,
): Promise<readonly UnitRow[]> {
  const day = sql<IsoDate>`(case when unit_version.valid_to <= ${asOf}::date then unit_version.valid_to - 1
    else unit_version.valid_from end)`;
  const { rows } = await sql<{ unitId: string; day: IsoDate }>`
    select distinct on (nearness, code, unit_version.unit_id) unit_version.unit_id, ${day} as day,
           abs(${day} - ${asOf}::date) as nearness, code
      from unit_version
      join place on place.unit_id = unit_version.unit_id and ${holdsOn('place', day)}
     where not ${holdsOn('unit_version', asOf)} and ${matches({ search })} and ${isVisible(context.actor, day)}
       and not exists (
         select from unit_version same
          where same.unit_id = unit_version.unit_id and (same.code, same.full_name) = (unit_version.code, unit_version.full_name)
            and same.valid_from <= ${asOf}::date and (same.valid_to is null or ${asOf}::date < same.valid_to))
     order by nearness, code, unit_version.unit_id
     limit ${namedMax}`.execute(context.db.kysely);
  const units = await Promise.all(rows.map(({ unitId, day: on }) => loadUnit(context, unitId, on)));
  return units.filter((unit) => unit !== null);
}

builder.queryField('unitsOfOtherDays', (t) =>
  t.field({
    type: [Unit],
    description:
      'Units that bore a code or a name on other days than the one looked at, each as on the nearest of them, the nearest first; at most twenty.',
    args: {
      search: t.arg.string({
        required: true,
        description: 'The beginning of a code, or part of a name, with or without diacritics.',
      }),
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: async (_root, { search, asOf }, context) =>
      foldName(search) === ''
        ? []
        : [...(await findOnOtherDays(context, search, asOf ?? context.today))],
  }),
);
