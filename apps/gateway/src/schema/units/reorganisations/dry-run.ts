/** What an act touches and whom it gives access: before it is applied, tried and taken back; afterwards, read again. */
import { decideReorganisationOpen, followersOf, proposalAfter } from '@phoihop/domain/units';
import { oncePerRow } from '../../batch.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { RefusedError, settle } from '../../refused-error.ts';
import { factsOf } from './act-facts.ts';
import { requireKept, type ActRow } from './act-row.ts';
import { findActUnit } from './act-unit.ts';
import { patience } from './keep-act.ts';
import { planAct, readGrants, type PlannedAct } from './plan-act.ts';
import { readTouched, type Touched } from './read-touched.ts';
import { Reorganisation } from './reorganisation.ts';
import { tryAct, type RanAct } from './run-act.ts';
import { AccessChange, accessRows, TouchedRow, touchedRows } from './touched.ts';

/** What a dry run costs, which applies the act and takes it back, and what it costs to read what an act has done. */
const price = { dryRun: 2000, applied: 500, proposed: 50 } as const;
/** Rows that an act is reckoned to touch, or to propose. */
const rowsOfAct = 100;

const ReorganisationDryRun = builder.objectRef<RanAct>('ReorganisationDryRun').implement({
  description:
    'What applying a draft would do. It was applied, read and taken back: applying it now does the same.',
  fields: (t) => ({
    version: t.int({
      description: 'The version of the draft that was tried.',
      resolve: ({ act }) => act.version,
    }),
    fingerprint: t.exposeString('fingerprint', {
      description:
        'Names all that is told here; who applies the act says with it what he looked at.',
    }),
    touched: t.field({
      type: [TouchedRow],
      description: 'Every thing it would touch, by kind and by the code of the unit.',
      complexity: { field: 1, multiplier: rowsOfAct },
      resolve: touchedRows,
    }),
    access: t.field({
      type: [AccessChange],
      description: 'Everybody who would come to see a unit, and why.',
      complexity: { field: 1, multiplier: rowsOfAct },
      resolve: accessRows,
    }),
  }),
});

/** What an act on the map has done, from the map as it stands; nothing for one that is not on it. */
const readApplied = oncePerRow(
  async (
    context: Context,
    act: ActRow,
  ): Promise<(PlannedAct & { readonly touched: readonly Touched[] }) | null> => {
    const moment = act.appliedAt;
    if (requireKept(act).state !== 'APPLIED' || moment === null) return null;
    return context.db.transaction(async (tx, db) => {
      const planned = settle(await planAct(tx, act, moment));
      return { ...planned, touched: await readTouched({ db }, act, planned.plan, moment) };
    }, patience);
  },
);

/**
 * The grants that a draft is to give.
 *
 * @remarks Of one that leads nowhere any more, since its unit went with the act that made it, nothing can be told: the dry run
 * refuses it.
 */
const proposedBy = oncePerRow(async (context: Context, act: ActRow) => {
  const grants = await readGrants(context.db.prisma, act, context.now());
  const access = proposalAfter(act.changes, act.access);
  const units = await Promise.all(access.map(({ unit }) => findActUnit(context, act, unit)));
  return { act, access: access.filter((_row, index) => units[index]), grants };
});

builder.objectFields(Reorganisation, (t) => ({
  dryRun: t.field({
    type: ReorganisationDryRun,
    description: 'What applying the draft would do, or why it is refused.',
    complexity: { field: price.dryRun },
    errors: {
      types: [RefusedError],
      union: {
        name: 'ReorganisationDryRunResult',
        description: 'What applying the draft would do, or why it is refused.',
      },
    },
    resolve: async (act, _args, context) => {
      settle(decideReorganisationOpen(await factsOf(context, act), 'APPLY', context.actor));
      return settle(await tryAct(context, act));
    },
  }),
  followers: t.field({
    type: [AccessChange],
    description:
      'Whoever is granted at a unit that ends, at what comes of it: what a draft may propose as its access; nothing once it is no draft.',
    complexity: { field: price.proposed, multiplier: rowsOfAct },
    resolve: async (act, _args, context) => {
      if (requireKept(act).state !== 'DRAFT') return [];
      const proposed = await proposedBy(context, act);
      const access = followersOf(act.changes, proposed.grants.held);
      return accessRows({ ...proposed, access });
    },
  }),
  touched: t.field({
    type: [TouchedRow],
    description:
      'Every thing it has touched, read as the dry run reads it; nothing while it is not applied. For whoever keeps the act.',
    complexity: { field: price.applied, multiplier: rowsOfAct },
    resolve: async (act, _args, context) => {
      const applied = await readApplied(context, act);
      return applied ? touchedRows(applied) : [];
    },
  }),
  access: t.field({
    type: [AccessChange],
    description:
      'Everybody who came to see a unit by it, and why; of a draft, whom it is to give access. For whoever keeps the act.',
    complexity: { field: price.applied, multiplier: rowsOfAct },
    resolve: async (act, _args, context) => {
      const applied = await readApplied(context, act);
      return accessRows(applied ?? (await proposedBy(context, act)));
    },
  }),
}));
