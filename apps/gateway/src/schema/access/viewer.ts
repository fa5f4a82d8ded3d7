import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loadSessionsOf, Session } from './account.ts';
import { Grant, loadGrantsOf, type GrantRow } from './grant.ts';
import { loadTokensOf, Token } from './token.ts';

/** The viewer's grants that hold now. */
export async function heldGrants(context: Context): Promise<readonly GrantRow[]> {
  const now = context.now();
  const all = (await loadGrantsOf(context, context.actor.id)) ?? [];
  return all.filter(({ validFrom, validTo }) => validFrom <= now && !(validTo && validTo <= now));
}

export const Viewer = builder.objectRef<Context>('Viewer').implement({
  description: 'Who is asking, and what the service is for.',
  fields: (t) => ({
    id: t.id({ description: 'Names the account.', resolve: ({ account }) => account.id }),
    username: t.string({
      description: 'The name the account signs in by.',
      resolve: ({ account }) => account.username,
    }),
    name: t.string({ description: 'Whom it stands for.', resolve: ({ account }) => account.name }),
    grants: t.field({
      type: [Grant],
      description: 'What it has been granted at this moment.',
      resolve: async (context) => [...(await heldGrants(context))],
    }),
    sessions: t.field({
      type: [Session],
      description: 'Where it is signed in now.',
      resolve: async (context) => (await loadSessionsOf(context, context.actor.id)) ?? [],
    }),
    tokens: t.field({
      type: [Token],
      description: 'The tokens its programs sign in by.',
      resolve: async (context) => (await loadTokensOf(context, context.actor.id)) ?? [],
    }),
    businessDate: t.field({
      type: 'Date',
      description: 'The day that rules mean by today.',
      resolve: ({ today }) => today,
    }),
    profile: t.string({
      description: 'What data the service holds: `reference`, `demo` or `nation`.',
      resolve: ({ profile }) => profile,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who is asking.',
    resolve: (_root, _args, context) => context,
  }),
);
