import { countStandards, type CountTarget, type StandardCount } from '@phoihop/database/standards';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { isVisible } from '../access/visible.ts';
import type { Context } from '../context.ts';

/** How many of the units that the viewer may see meet the standards, in parts of the map each on a day of its own. */
export function countVisible(
  { db, actor }: Context,
  targets: readonly CountTarget[],
  standardIds: readonly string[],
): Promise<readonly StandardCount[]> {
  return countStandards(db, targets, standardIds, isVisible(actor, sql<IsoDate>`asked_day.day`));
}
