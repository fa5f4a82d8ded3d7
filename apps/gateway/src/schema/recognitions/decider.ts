/** Who decides on recognitions and targets of a unit: whether the viewer does, and in whose name. */
import { decidingUnit, type Grant, type Line } from '@phoihop/domain/access';
import {
  decideRecognitionOpen,
  decideTargetOpen,
  grantsToRecognise,
  grantsToSetTargets,
  heirsToJudge,
  type Decider,
} from '@phoihop/domain/recognitions';
import { loadLine } from '../access/line.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refused.ts';
import { loadUnit, requireCovered } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import type { KnownHeir } from './heirs.ts';
import type { RecognitionRow } from './recognition-row.ts';

interface Named extends Decider {
  /** In whose name it would be decided, by delegation; null in the viewer's own. */
  readonly inNameOfId: string | null;
}

export const recogniserOf = (context: Context, unitId: string) =>
  deciderOf(context, unitId, grantsToRecognise, decidingUnit);

/** The same for a withdrawal: of what a merger left waiting, whoever recognises every unit that is to be judged, seen or not. */
export async function withdrawerOf(context: Context, recognition: RecognitionRow): Promise<Named> {
  const heirs = heirsToJudge(recognition.heirs);
  const [first, ...others] = await Promise.all(heirs.map((heir) => judgeOf(context, heir)));
  if (!first) return recogniserOf(context, recognition.unitId);
  return [first, ...others].find(({ mayDecide }) => !mayDecide) ?? first;
}

/** Who recognises an heir; of one that the viewer does not see it is not told who that is. */
async function judgeOf(context: Context, { unitId, isVisible }: KnownHeir): Promise<Named> {
  const decider = await recogniserOf(context, unitId);
  return isVisible ? decider : { ...decider, unitName: null };
}

export const targetSetterOf = (context: Context, unitId: string) =>
  deciderOf(context, unitId, grantsToSetTargets, (line) => line.unitId);

async function deciderOf(
  context: Context,
  unitId: string,
  grantsFor: (grants: readonly Grant[], line: Line) => readonly Grant[],
  named: (line: Line) => string | null,
): Promise<Named> {
  const line = await loadLine(context, unitId);
  // A unit that has no place today is nobody's to decide on.
  const [first] = line ? grantsFor(context.actor.grants, line) : [];
  const decidesId = line && named(line);
  const decides = decidesId ? await loadUnit(context, decidesId, context.today) : null;
  return {
    mayDecide: first !== undefined,
    unitName: decides?.fullName ?? null,
    inNameOfId: first?.delegatorId ?? null,
  };
}

builder.objectFields(Unit, (t) => ({
  recognitionRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not recognise it; null where he may.',
    resolve: async (unit, _args, context) => {
      const verdict = decideRecognitionOpen(await recogniserOf(context, requireCovered(unit).id));
      return verdict.ok ? null : verdict;
    },
  }),
  targetRefusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why the viewer may not set a target for it; null where he may.',
    resolve: async (unit, _args, context) => {
      const verdict = decideTargetOpen(await targetSetterOf(context, requireCovered(unit).id));
      return verdict.ok ? null : verdict;
    },
  }),
}));
