/** What mergers left to be judged anew, where it is looked for: at the heirs, at the recognition, beside a standard's progress. */
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadUnit, requireCovered, type UnitRow } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { awaitedHeirs, loadAwaiting } from './awaiting-row.ts';
import type { RecognitionRow } from './recognition-row.ts';
import { Recognition } from './recognition.ts';
import { getStandard, loadIncluded } from './standard.ts';

/** Whether a recognition is one in the standard, or in a tier above that includes it. */
async function isIn(context: Context, { standardId }: RecognitionRow, wanted: string) {
  if (standardId === wanted) return true;
  const included = await loadIncluded(context, standardId);
  return included?.some(({ id }) => id === wanted) ?? false;
}

/** What awaits a unit's reassessment in a standard, or in any. */
export async function awaitingOf(
  context: Context,
  unit: UnitRow,
  standardId: string | null,
): Promise<readonly RecognitionRow[]> {
  const waiting = (await loadAwaiting(context, `${unit.id}@${unit.asOf}`)) ?? [];
  if (standardId === null) return waiting;
  const kept = await Promise.all(waiting.map((row) => isIn(context, row, standardId)));
  return waiting.filter((_row, index) => kept[index]);
}

builder.objectField(Unit, 'awaitingReassessment', (t) =>
  t.field({
    type: [Recognition],
    description:
      'The recognitions of units it came of that wait until it is judged anew, as far as the viewer sees those units.',
    args: {
      standard: t.arg.string({
        description: 'Only in this standard or a tier above that includes it (key or Relay id).',
      }),
    },
    resolve: async (unit, { standard }, context) => {
      const of = standard ? await getStandard(context, standard) : null;
      return [...(await awaitingOf(context, requireCovered(unit), of?.id ?? null))];
    },
  }),
);

builder.objectField(Recognition, 'awaits', (t) =>
  t.field({
    type: [Unit],
    description:
      'Where it awaits a reassessment: the units that came of its own and are to be judged anew, as they are on the day.',
    resolve: async (recognition, _args, context) => {
      const units = await Promise.all(
        awaitedHeirs(recognition).map(({ unitId }) => loadUnit(context, unitId, recognition.asOf)),
      );
      return units.filter((unit) => unit !== null);
    },
  }),
);
