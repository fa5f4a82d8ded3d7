/** What stands against taking an act back: a later one that changed what it made, or what hangs on that by now. */
import type { ReorganisationFacts } from '@phoihop/domain/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, groupBy, mapBy } from '../../batch.ts';
import type { Context } from '../../context.ts';
import type { ActRow } from './act-row.ts';

interface Changed {
  readonly actId: string;
  readonly unit: string;
  readonly on: IsoDate;
}

/** The first unit that an act made and that a later act has changed since, or under which one has made another. */
const loadChangedLater = batched<Changed>(async ({ db }, ids) => {
  const { rows } = await sql<Changed>`
    select distinct on (made.made_by_id) made.made_by_id as act_id, made.code || ' ' || made.full_name as unit,
           later.effective_on as on
      from unit_version made
      join unit_version other on other.unit_id = made.unit_id or other.parent_id = made.unit_id
      join reorganisation later on later.id in (other.made_by_id, other.ended_by_id) and later.id <> made.made_by_id
     where made.made_by_id = any(${[...ids]}::uuid[]) and later.effective_on > made.valid_from
     order by made.made_by_id, later.effective_on, made.code`.execute(db.kysely);
  return mapBy(rows, ({ actId }) => actId);
});

interface InUse {
  readonly actId: string;
  readonly unit: string;
}

/** The units that acts made and on which something hangs by now, as a sentence names them. */
const loadInUse = batched<InUse[]>(async ({ db }, ids) => {
  const { rows } = await sql<InUse>`
    select distinct act.id as act_id, version.code, version.code || ' ' || version.full_name as unit
      from reorganisation act
     cross join lateral facts_on_made(act.id) fact
      join unit_version version on version.unit_id = fact.unit_id and version.valid_from <= act.effective_on
       and (version.valid_to is null or act.effective_on < version.valid_to)
     where act.id = any(${[...ids]}::uuid[]) order by act.id, version.code`.execute(db.kysely);
  return groupBy(rows, ({ actId }) => actId);
});

export async function againstReverting(
  context: Context,
  { id, state, isKept }: ActRow,
): Promise<Pick<ReorganisationFacts, 'changedLater' | 'unitsInUse'>> {
  // Nobody else is told of what hangs on its units.
  if (state !== 'APPLIED' || !isKept) return {};
  const later = await loadChangedLater(context, id);
  if (later) return { changedLater: { unit: later.unit, on: later.on } };
  const inUse = await loadInUse(context, id);
  return { unitsInUse: (inUse ?? []).map(({ unit }) => unit) };
}
