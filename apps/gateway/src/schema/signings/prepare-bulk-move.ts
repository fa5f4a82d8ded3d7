/** Prepares a bulk move: who is in it, and who is left out with why. Nothing is done yet. */
import {
  decideBulkMove,
  decidePlanWanted,
  decideSigning,
  type BulkMoveName,
} from '@phoihop/domain/signings';
import { tidyText } from '@phoihop/domain/text';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { planningDay } from '@phoihop/domain/programmes';
import { getProgramme, runOf, type ProgrammeRow } from '../programmes/programme-row.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { BulkMove, BulkMoveKind } from './bulk-move.ts';
import { getBulkMove, type ItemRow } from './bulk-move-row.ts';
import { readCoverage, type ExpectedUnit } from './coverage-rows.ts';
import { actorTowards } from './find-line.ts';
import { decidePlan } from './plan-signing.ts';
import { factsOf } from './signing-facts.ts';
import { getSigning } from './signing-row.ts';

const PrepareBulkMoveInput = builder.inputType('PrepareBulkMoveInput', {
  description:
    'One move for many: signings by their ids, or for PLAN the units a programme expects.',
  fields: (t) => ({
    move: t.field({ type: BulkMoveKind, required: true, description: 'The move.' }),
    signings: t.idList({ description: 'The signings (Relay ids); not for PLAN.' }),
    programme: t.string({ description: 'For PLAN: the programme (code or Relay id).' }),
    under: t.string({ description: 'For PLAN: only this unit and what lies under it.' }),
    level: t.field({ type: [UnitLevel], description: 'For PLAN: only units at these levels.' }),
    units: t.stringList({ description: 'For PLAN: only these units (codes or Relay ids).' }),
    validFrom: t.field({ type: 'Date', description: 'For PLAN: the first day of the terms.' }),
    validTo: t.field({ type: 'Date', description: 'For PLAN: the first day after the terms.' }),
    reason: t.string({ description: 'Why; RETURN and CANCEL need it.' }),
  }),
});

type Input = typeof PrepareBulkMoveInput.$inferInput;
type Item = Pick<ItemRow, 'unitId' | 'signingId' | 'version' | 'refusal'>;

builder.mutationField('prepareBulkMove', (t) =>
  t.field({
    type: BulkMove,
    description:
      'Tells what a bulk move would do, one by one, and keeps it to be run. Nothing is moved yet.',
    errors: {
      types: [RefusedError],
      union: { name: 'PrepareBulkMoveResult', description: 'The move as prepared, or why not.' },
    },
    args: {
      input: t.arg({ type: PrepareBulkMoveInput, required: true, description: 'What is meant.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { move, reason, validFrom, validTo, signings, units } = input;
      // How many are named is asked before any of them is read.
      const named = move === 'PLAN' ? units : (signings ?? []);
      if (named) settle(decideBulkMove({ move, reason, count: new Set(named).size }));
      const programme = input.move === 'PLAN' ? await programmeOf(context, input) : null;
      const items = programme
        ? await plansFor(context, programme, input)
        : await movesFor(context, input.move, input);
      const at = context.now();
      const { id } = await context.db.prisma.bulkMove.create({
        data: {
          move,
          programmeId: programme?.id ?? null,
          particulars: {
            reason: tidyText(reason),
            validFrom: validFrom ?? null,
            validTo: validTo ?? null,
          },
          createdById: context.account.id,
          createdAt: at,
          items: {
            create: items.map(({ refusal, ...item }, index) => ({
              ...item,
              position: index + 1,
              ...(refusal ? { outcome: 'REFUSED', settledAt: at, refusal: { ...refusal } } : {}),
            })),
          },
        },
      });
      return getBulkMove(context, id);
    },
  }),
);

async function programmeOf(context: Context, { programme, validFrom }: Input) {
  if (!programme) throw refused('INVALID_INPUT', { what: 'programme', text: '', hint: 'notEmpty' });
  if (!validFrom) throw refused('DATE_REQUIRED', { what: 'validFrom' });
  return getProgramme(context, programme);
}

/** Why a thing would be refused, as it is kept; nothing where it would be done. */
async function refusalOf(decide: () => Promise<unknown>): Promise<ItemRow['refusal']> {
  try {
    await decide();
    return null;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { code, facts } = error.refusal;
    return { code, facts };
  }
}

async function plansFor(
  context: Context,
  programme: ProgrammeRow,
  { under, level, units, validFrom, validTo }: Input,
): Promise<readonly Item[]> {
  const root = under ? await getUnit(context, under, context.today) : null;
  const named = units
    ? await Promise.all(units.map((unit) => getUnit(context, unit, context.today)))
    : null;
  const scope = { under: root, levels: level ?? null };
  const { expected, units: all } = await readCoverage(context, programme, {
    ...scope,
    asOf: planningDay(runOf(programme), context.today),
  });
  const ids = named && new Set(named.map(({ id }) => id));
  const chosen = expected.filter(({ unit }) => !ids || ids.has(unit.id));
  const wanted = new Set(chosen.map(({ unit }) => unit.id));
  // Whoever names a unit is told why it is not in it; what level and place leave out was not asked for.
  const others = all.filter(
    ({ id, level: its }) => ids?.has(id) && !wanted.has(id) && (!level || level.includes(its)),
  );
  settle(decideBulkMove({ move: 'PLAN', count: chosen.length + others.length }));
  const planned = chosen.map(async (each): Promise<Item> => {
    const { unit } = each;
    const supersedes = renews(each);
    const plan = { programme, unit, validFrom: validFrom ?? context.today, validTo, supersedes };
    const refusal = await refusalOf(async () => {
      settle(decidePlanWanted(each));
      await decidePlan(context, plan);
    });
    return { unitId: unit.id, signingId: null, version: null, refusal };
  });
  const refusal = { code: 'NOT_EXPECTED' as const, facts: {} };
  return [
    ...(await Promise.all(planned)),
    ...others.map(({ id }): Item => ({ unitId: id, signingId: null, version: null, refusal })),
  ];
}

/** The signing that a renewal takes the place of. */
export function renews({ isToBeRenewed, signingId, stage }: ExpectedUnit): string | null {
  return isToBeRenewed && stage === 'IN_FORCE' && signingId ? signingId : null;
}

async function movesFor(
  context: Context,
  move: BulkMoveName,
  { signings, reason }: Input,
): Promise<readonly Item[]> {
  if (move === 'PLAN') return [];
  return Promise.all(
    [...new Set(signings ?? [])].map(async (id): Promise<Item> => {
      const signing = await getSigning(context, id);
      const [actor, facts] = await Promise.all([
        actorTowards(context, signing.unitId, 'SIGNINGS'),
        factsOf(context, signing),
      ]);
      const verdict = decideSigning(facts, { move, actor, reason, today: context.today });
      return {
        unitId: signing.unitId,
        signingId: signing.id,
        version: signing.version,
        refusal: verdict.ok ? null : { code: verdict.code, facts: verdict.facts },
      };
    }),
  );
}
