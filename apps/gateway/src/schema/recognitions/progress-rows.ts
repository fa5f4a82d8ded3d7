/** What the progress of a standard is read from: the units one by one, its parts, and how it came about. */
import { metOn } from '@phoihop/database/standards';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { readableRoots } from '@phoihop/domain/access';
import { wholeCountry } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, liesUnder } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import {
  below,
  covered,
  listUnits,
  loadUnit,
  unitColumns,
  unitsOn,
  type UnitRow,
} from '../units/unit-row.ts';
import { countVisible } from './count-visible.ts';

interface MarkedUnit extends UnitRow {
  readonly standardId: string;
  readonly isAchieved: boolean;
}

/** The units that standards apply to, each with whether it meets them; keys are `standard@day@unit or nothing`. */
export const loadMarkedUnits = batched<MarkedUnit[]>(async ({ db, actor }, keys) => {
  const found = new Map<string, MarkedUnit[]>();
  for (const [scope, group] of groupBy(keys, (key) => key.slice(key.indexOf('@') + 1))) {
    const [text = '', rootId = ''] = scope.split('@');
    const day = text as IsoDate;
    const ids = group.flatMap((key) => key.split('@').slice(0, 1));
    const applies = all(
      holdsOn('place', day),
      holdsOn('standard_kind', day),
      isVisible(actor, day),
      rootId ? liesUnder([rootId], day) : null,
    );
    const { rows } = await sql<MarkedUnit>`
      with recursive asked_day as (select ${day}::date as day), ${metOn(ids)}
      select ${unitColumns(covered)}, ${day}::date as as_of, standard_kind.standard_id,
             met.unit_id is not null as is_achieved
        from ${unitsOn(day)}
        join standard_kind on standard_kind.kind = unit_version.kind
         and standard_kind.standard_id = any(${ids}::uuid[])
        left join met on met.unit_id = unit.id and met.standard_id = standard_kind.standard_id
       where ${applies} order by place.path`.execute(db.kysely);
    for (const [id, marked] of groupBy(rows, (row) => row.standardId)) {
      found.set(`${id}@${scope}`, marked);
    }
  }
  return found;
});

/** The part of the map that is counted: a unit and all under it, or everything. */
export function rangeOf(under: UnitRow | null): {
  readonly path: string;
  readonly pathEnd: string;
} {
  return under ?? { path: String(wholeCountry.path), pathEnd: String(wholeCountry.pathEnd) };
}

/** The unit that is counted, or the one under which the viewer sees all that he sees; null where there are several. */
export async function countedUnit(
  context: Context,
  under: UnitRow | null,
  day: IsoDate,
): Promise<UnitRow | null> {
  const [root, another] = readableRoots(context.actor);
  if (under !== null || root === undefined || another !== undefined) return under;
  return loadUnit(context, root, day);
}

/** The units right under one, each a part of it. */
export function partsOf(context: Context, unit: UnitRow): Promise<readonly UnitRow[]> {
  const direct = all(below(unit), sql`unit_version.parent_id = ${unit.id}::uuid`);
  return listUnits(context, unit.asOf, direct).rows(0, 100_000);
}

export interface ProgressPoint {
  readonly asOf: IsoDate;
  readonly achieved: number;
  readonly applicable: number;
}

/** How many met the standard at the end of each of the years before the day, and on it; days without a map left out. */
export async function readProgressTrend(
  context: Context,
  { standardId, under, day }: { standardId: string; under: UnitRow | null; day: IsoDate },
  years: number,
): Promise<readonly ProgressPoint[]> {
  const ends = yearEnds(day, years);
  const units = await Promise.all(
    ends.map((end) => (under ? loadUnit(context, under.id, end) : Promise.resolve(null))),
  );
  const asked = ends.flatMap((end, key) => {
    const unit = units[key] ?? null;
    return under && !unit ? [] : [{ key, day: end, ...pick(rangeOf(unit)) }];
  });
  const counts = await countVisible(context, asked, [standardId]);
  return ends.flatMap((asOf, key) => {
    const count = counts.find((each) => each.key === key);
    if (!count || count.applicable === 0) return [];
    return [{ asOf, achieved: count.achieved, applicable: count.applicable }];
  });
}

function pick({ path, pathEnd }: { readonly path: string; readonly pathEnd: string }) {
  return { path, pathEnd };
}

function yearEnds(day: IsoDate, years: number): readonly IsoDate[] {
  let first = `${day.slice(0, 4)}-01-01` as IsoDate;
  const ends: IsoDate[] = [day];
  while (ends.length <= years) {
    const end = addDays(first, -1);
    ends.unshift(end);
    first = `${end.slice(0, 4)}-01-01` as IsoDate;
  }
  return ends;
}
