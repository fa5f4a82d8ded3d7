/** How coverage went from month to month. */
import { monthEnds, type IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, liesUnder } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { runOf } from '../programmes/programme-row.ts';
import { refused } from '../refused-error.ts';
import { expectedText, inForceText } from './coverage-counts.ts';
import type { Coverage } from './coverage-rows.ts';
import { isInForceOn } from './in-force.ts';

interface Point {
  readonly asOf: IsoDate;
  readonly expected: number;
  readonly inForce: number;
}

export const TrendPoint = builder.objectRef<Point>('CoverageTrendPoint').implement({
  description: 'The coverage on one day, on that day’s map.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day.' }),
    expected: t.exposeInt('expected', { description: expectedText }),
    inForce: t.exposeInt('inForce', { description: inForceText }),
  }),
});

const monthsMax = 60;

/** Counts at the end of each of so many months before the day, and on the day, in one statement. */
export async function readTrend(
  { db, actor }: Context,
  { programme, under, levels, asOf }: Coverage,
  months: number,
): Promise<readonly Point[]> {
  if (months < 1 || months > monthsMax) {
    throw refused('INVALID_INPUT', { what: 'months', text: months, hint: 'monthsRange' });
  }
  const run = runOf(programme);
  const day = sql<IsoDate>`asked.day`;
  const isAsked = all(
    holdsOn('place', day),
    sql`(${run.from}::date <= ${day} and coalesce(${day} < ${run.to}::date, true))`,
    isVisible(actor, day),
    under && liesUnder([under.id], day),
    levels ? sql<boolean>`unit_version.level = any(${[...levels]}::unit_level[])` : null,
  );
  const kinds = programme.expectations.map(({ kind }) => kind);
  const { rows } = await sql<Point>`
    select asked.day as as_of, count(place.id)::int as expected,
           (count(*) filter (where held.unit_id is not null))::int as in_force
      from unnest(${[...monthEnds(asOf, months), asOf]}::date[]) asked(day)
      left join (place join unit_version on unit_version.unit_id = place.unit_id)
        on ${isAsked} and ${holdsOn('unit_version', day)} and unit_version.kind = any(${kinds}::unit_kind[])
      left join lateral (
        select signing.unit_id from signing join unit on unit.id = signing.unit_id
         where signing.unit_id = place.unit_id and signing.programme_id = ${programme.id}::uuid
           and ${isInForceOn(day)} limit 1) held on true
     group by asked.day order by asked.day`.execute(db.kysely);
  return rows;
}
