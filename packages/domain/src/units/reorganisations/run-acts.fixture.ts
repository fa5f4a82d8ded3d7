import type { Change, UnitRef } from './act.ts';
import type { LineageEdge } from './line.ts';
import { actOf } from './map.fixture.ts';
import { mapAfter } from './map-of-plan.fixture.ts';
import type { MapPlan, MapUnit } from './map.ts';
import { planReorganisation } from './plan-reorganisation.ts';
import { drawChanges, type Dice } from './random-acts.fixture.ts';

/** An act that was allowed, with the map before it and after it. */
export interface RunAct {
  readonly changes: readonly Change[];
  readonly plan: MapPlan;
  readonly before: readonly MapUnit[];
  readonly after: readonly MapUnit[];
  /** Of this act. */
  readonly edges: readonly LineageEdge[];
  /** Of the acts before it. */
  readonly lineage: readonly LineageEdge[];
  readonly idOf: (key: string) => string;
  readonly idIn: (ref: UnitRef) => string;
}

/** Applies acts one after the other, each drawn on the map that the last one left; passes over what is refused. */
export function* runActs(
  first: readonly MapUnit[],
  acts: readonly (readonly Dice[])[],
): Generator<RunAct> {
  let before = first;
  const lineage: LineageEdge[] = [];
  for (const [index, dice] of acts.entries()) {
    const changes = drawChanges(before, dice, index);
    const living = before.map((unit) => ({ ...unit, changesOn: null }));
    const planned = planReorganisation(living, actOf(...changes));
    if (!planned.ok) continue;
    const plan = planned.value;
    const idOf = (key: string) => `${index}:${key}`;
    const idIn = (ref: UnitRef) => ('id' in ref ? ref.id : idOf(ref.key));
    const edges = plan.lineage.map(({ predecessorId, successor, share }) => ({
      predecessorId,
      successorId: idIn(successor),
      share,
    }));
    const after = mapAfter(before, plan, idOf);
    yield { changes, plan, before, after, edges, lineage: [...lineage], idOf, idIn };
    before = after;
    lineage.push(...edges);
  }
}
