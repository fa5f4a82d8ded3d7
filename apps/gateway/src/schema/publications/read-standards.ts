/** Who of those that a review asked met which standard on its last day: nobody reports that, it follows from what was decided. */
import { listAssessed } from '@phoihop/database/standards';
import type { IsoDate } from '@phoihop/domain/dates';
import type { ReviewStandard } from '@phoihop/papers';
import type { Context } from '../context.ts';
import type { AskedUnit } from './frozen-cells.ts';

/** The standards that apply to any of the units, in their order, each with both lists; spared from reporting is not spared from them. */
export async function readStandards(
  { db }: Context,
  asked: readonly AskedUnit[],
  day: IsoDate,
): Promise<readonly ReviewStandard[]> {
  const standards = await db.prisma.standard.findMany({
    orderBy: { position: 'asc' },
    select: { id: true, key: true, nameVi: true },
  });
  const assessed = await listAssessed(db, {
    unitIds: asked.map(({ unit }) => unit.id),
    standardIds: standards.map(({ id }) => id),
    day,
  });
  const codes = new Map(asked.map(({ unit }) => [unit.id, unit.code]));
  return standards.flatMap(({ id, key, nameVi }) => {
    const own = assessed.filter(({ standardId }) => standardId === id);
    const codesOf = (isAchieved: boolean) =>
      own
        .filter((each) => each.isAchieved === isAchieved)
        .map(({ unitId }) => codes.get(unitId) ?? '');
    return own.length === 0
      ? []
      : [{ key, nameVi, achieved: codesOf(true), others: codesOf(false) }];
  });
}
