/** An expected unit in the graph: where it stands, and what it has to do next. */
import { decidingUnit } from '@phoihop/domain/access';
import { lateBy, type NextStep as Next } from '@phoihop/domain/signings';
import { loadLine } from '../access/line.ts';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import type { ExpectedUnit } from './coverage-rows.ts';
import { loadSigningOn } from './signing-row.ts';
import { SigningStage } from './signing-words.ts';
import { Signing } from './signing.ts';

const NextMove = builder.enumType('NextSigningMove', {
  description: 'What has to be done next for a unit to have a signing in force.',
  values: describedBy<Next['move']>({
    PLAN: 'A signing is planned for it.',
    DRAFT: 'The unit begins to write.',
    SUBMIT: 'The unit asks for a decision.',
    RETURN: 'The unit above sends it back, with a reason.',
    APPROVE: 'The unit above decides on what was submitted.',
    SIGN: 'The unit signs what was approved.',
    CONFIRM: 'A second person confirms a past signing that was entered.',
    TERMINATE: 'It is ended before its term.',
    CANCEL: 'It is given up.',
  }),
});

const NextStep = builder.objectRef<Next & { unit: UnitRow }>('NextSigningStep').implement({
  description: 'What has to be done next, and by which unit.',
  fields: (t) => ({
    move: t.expose('move', { type: NextMove, description: 'What has to be done.' }),
    by: t.field({
      type: Unit,
      nullable: true,
      description:
        'The unit that has to do it: itself, or the nearest above it whose coordinators decide today.',
      resolve: async ({ by, unit }, _args, context) => {
        if (by === 'UNIT') return unit;
        const line = await loadLine(context, unit.id);
        // Where nobody decides, the unit above is told: it has to find somebody.
        const decides = (line && decidingUnit(line)) ?? unit.parentId ?? unit.id;
        return decides === unit.id ? unit : loadUnitAround(context, decides, unit.asOf);
      },
    }),
  }),
});

export const CoveredUnit = builder.objectRef<ExpectedUnit>('CoveredUnit').implement({
  description: 'An expected unit, how far it has got, and its signing.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit, description: 'The unit.' }),
    stage: t.expose('stage', { type: SigningStage, description: 'How far it has got.' }),
    signing: t.field({
      type: Signing,
      nullable: true,
      description: 'The signing by which it has got so far; null where there is none.',
      resolve: ({ signingId, unit }, _args, context) =>
        loadSigningOn(context, signingId && `${signingId}@${unit.asOf}`),
    }),
    isToBeRenewed: t.exposeBoolean('isToBeRenewed', {
      description:
        'Whether its signing is to be renewed: what it makes concrete was superseded, or it is a predecessor’s.',
    }),
    leftToRenew: t.int({
      description:
        'How many signings of units that it came of it is to renew, of those the viewer sees.',
      resolve: ({ leftToRenew }) => leftToRenew.length,
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it is in time; null where none is laid down.',
    }),
    isLate: t.exposeBoolean('isLate', {
      description: 'Whether it has none in force although it was due before the day.',
    }),
    daysLate: t.int({
      description: 'By how many days it is late; 0 where it is not.',
      resolve: (expected) => lateBy(expected, expected.unit.asOf),
    }),
    nextStep: t.field({
      type: NextStep,
      nullable: true,
      description: 'What has to be done next; null where nothing has.',
      resolve: ({ nextStep, unit }) => nextStep && { ...nextStep, unit },
    }),
  }),
});
