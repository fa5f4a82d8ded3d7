/** What acts left to be settled at the units that came of others: to sign anew, to judge anew, to grant anew. */
import { maySeeCatalogues } from '@phoihop/domain/access';
import { countLeftBehind } from '../access/left-behind.ts';
import { oncePerRow } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { wholeProgramme } from '../programmes/programme-row.ts';
import { loadWaitingUnder } from '../recognitions/awaiting-row.ts';
import { readCoverage } from '../signings/coverage-rows.ts';
import { requireCovered, type UnitRow } from './unit-row.ts';
import { Unit } from './unit.ts';

/** Under every programme, each asked at once: they share the map. */
const countToRenew = oncePerRow(async (context: Context, unit: UnitRow) => {
  if (!maySeeCatalogues(context.actor)) return 0;
  const programmes = await context.db.prisma.programme.findMany({
    include: wholeProgramme,
    relationLoadStrategy: 'join',
  });
  const scope = { under: unit, asOf: unit.asOf, levels: null };
  const coverages = await Promise.all(
    programmes.map((programme) => readCoverage(context, programme, scope)),
  );
  return coverages
    .flatMap(({ expected }) => expected)
    .reduce((total, { leftToRenew }) => total + leftToRenew, 0);
});

const AfterReorganisation = builder.objectRef<UnitRow>('AfterReorganisation').implement({
  description:
    'What is still to be settled at a unit and under it, since units there came of others; as far as the viewer sees those others.',
  fields: (t) => ({
    signings: t.int({
      description:
        'How many signings of units that ended were in force to the end and are nowhere signed anew.',
      complexity: { field: 100 },
      resolve: (unit, _args, context) => countToRenew(context, unit),
    }),
    recognitions: t.int({
      description: 'How many recognitions of units that ended await a reassessment.',
      complexity: { field: 20 },
      resolve: async (unit, _args, context) =>
        (await loadWaitingUnder(context, `${unit.id}@${unit.asOf}`)) ?? 0,
    }),
    accounts: t.int({
      nullable: true,
      description:
        'How many accounts hold a grant at a unit that ended and none at what came of it; null for whoever keeps no accounts.',
      complexity: { field: 20 },
      resolve: (unit, _args, context) => countLeftBehind(context, unit),
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
