import { canonical } from '../../decimal.ts';
import { tidyLine } from '../../text.ts';
import { allow, type Verdict } from '../../verdict.ts';
import { levelOf, unitLevels } from '../unit.ts';
import type { Act } from './act.ts';
import { drawAfter, type NodeAfter } from './draw-after.ts';
import { gatherFates, type Fates } from './fates.ts';
import { checkAfter, type ComingCode } from './check-after.ts';
import { toMapUnit, type MapPlan, type PlannedLineage, type UnitBefore } from './map.ts';

/**
 * What an act does to the map, or why it cannot be: all that is written when it is applied follows from this.
 *
 * @param map - the units that live on the day before the act takes effect
 * @param coming - codes that units not on that map bear from the day of the act or later on
 */
export function planReorganisation(
  map: readonly UnitBefore[],
  act: Pick<Act, 'changes' | 'effectiveOn' | 'source'>,
  coming: readonly ComingCode[] = [],
): Verdict<MapPlan> {
  const before = new Map(map.map((unit) => [unit.id, unit]));
  const fates = gatherFates(before, act);
  if (!fates.ok) return fates;
  const after = drawAfter(before, fates.value);
  if (!after.ok) return after;
  const checked = checkAfter(before, fates.value, after.value, coming);
  if (!checked.ok) return checked;
  return allow(planned(before, fates.value, after.value, act));
}

function planned(
  before: ReadonlyMap<string, UnitBefore>,
  fates: Fates,
  after: readonly NodeAfter[],
  act: Pick<Act, 'changes' | 'source'>,
): MapPlan {
  const ended = [...fates.ended.keys()].flatMap((id) => before.get(id) ?? []);
  const renewed = after.filter(({ isRenewed }) => isRenewed);
  const changed = renewed.flatMap(({ unit }) => ('id' in unit ? (before.get(unit.id) ?? []) : []));
  return {
    endedUnits: ended.toSorted((one, other) => rank(other) - rank(one)).map(({ id }) => id),
    newUnits: [...fates.made.values()]
      .toSorted((one, other) => rank(one) - rank(other))
      .map(({ number: _number, ...unit }) => unit),
    versions: {
      ended: [...ended, ...changed].map(toMapUnit),
      made: renewed.map(({ version }) => version),
    },
    moved: after.filter(({ isMoved }) => isMoved).map(({ unit, parent }) => ({ unit, parent })),
    lineage: lineageOf(act),
  };
}

/** From the country, 0, down to the communes. */
function rank({ kind }: Pick<UnitBefore, 'kind'>): number {
  return unitLevels.indexOf(levelOf(kind));
}

function lineageOf({ changes, source }: Pick<Act, 'changes' | 'source'>): PlannedLineage[] {
  return changes.flatMap((change): PlannedLineage[] => {
    if (change.type === 'MERGE') {
      const edge = {
        successor: { key: change.into.key },
        source: tidyLine(change.source) ?? source,
      };
      return change.from.map((predecessorId) => ({ predecessorId, ...edge, share: '1' }));
    }
    if (change.type !== 'SPLIT') return [];
    return change.into.map(({ unit, share }) => ({
      predecessorId: change.from,
      successor: { key: unit.key },
      share: canonical(share),
      source: change.source,
    }));
  });
}
