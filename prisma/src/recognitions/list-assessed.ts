import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { countedUnits } from './counted-units.ts';

/** A unit to which a standard applies, and whether it meets it. */
export interface Assessed {
  readonly standardId: string;
  readonly unitId: string;
  readonly isAchieved: boolean;
}

/** Which of some units meet which standards on a day, of those to whom they apply; in the order of the map. */
export async function listAssessed(
  { kysely }: Pick<Database, 'kysely'>,
  question: {
    readonly unitIds: readonly string[];
    readonly standardIds: readonly string[];
    readonly day: IsoDate;
  },
): Promise<readonly Assessed[]> {
  const { unitIds, standardIds, day } = question;
  const isAsked = sql<boolean>`place.unit_id = any(${[...unitIds]}::uuid[])`;
  const { rows } = await sql<Assessed>`
    with recursive asked_day as (select ${day}::date as day), ${countedUnits(standardIds, isAsked)}
    select standard_id, unit_id, is_achieved from counted order by standard_id, path`.execute(
    kysely,
  );
  return rows;
}
