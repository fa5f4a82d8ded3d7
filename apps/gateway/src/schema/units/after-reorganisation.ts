/** What acts left to be settled at the units that came of others: to sign anew, to judge anew, to grant anew. */
import { loadLeftBehind } from '../access/left-behind.ts';
import { builder } from '../builder.ts';
import { loadWaitingUnder } from '../recognitions/awaiting-row.ts';
import { loadLeftToRenew } from '../signings/left-to-renew.ts';
import { requireCovered, type UnitRow } from './unit-row.ts';
import { Unit } from './unit.ts';

const keyOf = ({ id, asOf }: UnitRow) => `${id}@${asOf}`;

const AfterReorganisation = builder.objectRef<UnitRow>('AfterReorganisation').implement({
  description:
    'What is still to be settled at a unit and under it, since units there came of others; as far as the viewer sees those others.',
  fields: (t) => ({
    signings: t.int({
      description:
        'How many signings of units that ended were in force to the end and are still to be signed anew by a unit there; one that several are to renew counts once.',
      complexity: { field: 100 },
      resolve: async (unit, _args, context) => (await loadLeftToRenew(context, keyOf(unit))) ?? 0,
    }),
    recognitions: t.int({
      description: 'How many recognitions of units that ended await a reassessment.',
      complexity: { field: 20 },
      resolve: async (unit, _args, context) => (await loadWaitingUnder(context, keyOf(unit))) ?? 0,
    }),
    accounts: t.int({
      nullable: true,
      description:
        'How many accounts hold a grant at a unit that ended and none at or above any unit that came of it; null for whoever keeps no accounts.',
      complexity: { field: 20 },
      resolve: (unit, _args, context) => loadLeftBehind(context, keyOf(unit)),
    }),
  }),
});

builder.objectField(Unit, 'afterReorganisation', (t) =>
  t.field({
    type: AfterReorganisation,
    description: 'What acts left to be settled at it and under it, on the day it is told for.',
    resolve: requireCovered,
  }),
);
