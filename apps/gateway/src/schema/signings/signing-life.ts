/** What became of a signing and of what it rests on; who was there when it was signed. */
import { isToBeRenewed } from '@phoihop/domain/signings';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { isRecorded } from './signing-facts.ts';
import { loadSigningOn, type SigningRow } from './signing-row.ts';
import { supersededBases } from './superseded-bases.ts';
import { loadWitnesses, SigningWitness } from './signing-witness.ts';
import { lifeOf, Signing } from './signing.ts';

/** The signing that is to take another's place, or has; what was given up is none. */
const loadSuccessorIds = batched<{ id: string }[]>(async ({ db }, ids) => {
  const { rows } = await sql<{ id: string; supersedesId: string }>`
    select id, supersedes_id from signing
     where supersedes_id = any(${[...ids]}::uuid[]) and state <> 'CANCELLED'`.execute(db.kysely);
  return groupBy(rows, (row) => row.supersedesId);
});

/** Whether what a signing makes concrete was superseded by a day; keys are `signing@day`. */
const loadBasisSuperseded = batched<boolean>(async ({ db }, keys) => {
  const found = new Map<string, boolean>();
  for (const [day, group] of groupBy(keys, (key) => key.split('@')[1] ?? '')) {
    const ids = group.map((key) => key.split('@')[0]);
    const { rows } = await sql<{ id: string; isSuperseded: boolean }>`
      with recursive ${supersededBases(day as IsoDate)}
      select id, basis_id in (select id from superseded_basis) as is_superseded
        from signing where id = any(${ids}::uuid[])`.execute(db.kysely);
    for (const { id, isSuperseded } of rows) found.set(`${id}@${day}`, isSuperseded);
  }
  return found;
});

builder.objectFields(Signing, (t) => ({
  witnesses: t.field({
    type: [SigningWitness],
    description: 'The offices that are there when it is signed.',
    resolve: async ({ id }, _args, context) => (await loadWitnesses(context, id)) ?? [],
  }),
  isRecorded: t.boolean({
    description: 'Whether it is a past signing that was entered from its paper.',
    resolve: isRecorded,
  }),
  supersedes: t.field({
    type: Signing,
    nullable: true,
    description: 'The signing whose place it takes, or is to take once it is signed.',
    resolve: ({ supersedesId, asOf }, _args, context) =>
      loadSigningOn(context, supersedesId && `${supersedesId}@${asOf}`),
  }),
  supersededBy: t.field({
    type: Signing,
    nullable: true,
    description: 'The signing that took its place, or is under way to take it.',
    resolve: async ({ id, asOf }, _args, context): Promise<SigningRow | null> => {
      const [successor] = (await loadSuccessorIds(context, id)) ?? [];
      return successor ? loadSigningOn(context, `${successor.id}@${asOf}`) : null;
    },
  }),
  isToBeRenewed: t.boolean({
    description:
      'Whether it is in force on a day while the signing above that it makes concrete, or one that this rests on, was superseded by then.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: async (signing, { asOf }, context) => {
      const day = asOf ?? context.today;
      const isBasisSuperseded =
        signing.basisId !== null &&
        (await loadBasisSuperseded(context, `${signing.id}@${day}`)) === true;
      return isToBeRenewed([{ ...lifeOf(signing), isBasisSuperseded }], false, day);
    },
  }),
}));
