/** How many signings units that ended left to be signed anew at and under others. */
import { maySeeCatalogues } from '@phoihop/domain/access';
import { liesIn } from '@phoihop/domain/units';
import { batched, idsByDay } from '../batch.ts';
import { wholeProgramme } from '../programmes/programme-row.ts';
import { readMap } from './coverage-map.ts';
import { expectedOf } from './coverage-rows.ts';

/** For all units that one step asks for, in one statement for each day; a signing that several are to renew counts once. */
export const loadLeftToRenew = batched<number>(async (context, keys) => {
  const found = new Map<string, number>();
  if (!maySeeCatalogues(context.actor)) return found;
  const programmes = await context.db.prisma.programme.findMany({
    include: wholeProgramme,
    relationLoadStrategy: 'join',
  });
  const programmeIds = programmes.map(({ id }) => id);
  for (const [day, rootIds] of idsByDay(keys)) {
    // oxlint-disable-next-line no-await-in-loop -- days are few, and almost always one
    const maps = await readMap(context, programmeIds, rootIds, day);
    const waiting = programmes
      .flatMap((programme) => expectedOf(maps(programme.id), programme, day))
      .filter(({ leftToRenew }) => leftToRenew.length > 0);
    const [programme] = programmeIds;
    const mapped = programme === undefined ? [] : maps(programme);
    for (const { unit } of mapped.filter((each) => rootIds.includes(each.unit.id))) {
      const subtree = { path: BigInt(unit.path), pathEnd: BigInt(unit.pathEnd) };
      const within = waiting.filter((each) => liesIn(BigInt(each.unit.path), subtree));
      found.set(
        `${unit.id}@${day}`,
        new Set(within.flatMap(({ leftToRenew }) => leftToRenew)).size,
      );
    }
  }
  return found;
});
