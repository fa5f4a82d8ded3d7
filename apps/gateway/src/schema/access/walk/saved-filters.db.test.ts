import { castMember } from '@phoihop/database/cast';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';

const { ask, db } = openDemo();
let filters: readonly { readonly id: string; readonly accountId: string }[];

beforeAll(async () => {
  await db().prisma.savedFilter.createMany({
    data: walkers.map((username) => ({
      accountId: castMember(username).id,
      resource: 'signings',
      name: `của ${username}`,
      query: 'state=SUBMITTED',
    })),
  });
  filters = await db().prisma.savedFilter.findMany({ orderBy: { name: 'asc' } });
});

const relayId = (id: string) => Buffer.from(`SavedFilter:${id}`).toString('base64');

describe.each(walkers)('%s', (username) => {
  it('is listed his own filters, and no other’s', async () => {
    const { savedFilters } = await ask<{ savedFilters: readonly unknown[] }>(
      username,
      '{ savedFilters(resource: signings) { name query isOwn } }',
    );
    expect(savedFilters).toEqual([
      { name: `của ${username}`, query: 'state=SUBMITTED', isOwn: true },
    ]);
  });

  it('opens any filter by its id where he holds a grant, and none where he holds none', async () => {
    const { id: viewerId } = castMember(username);
    const hasGrant = (await db().prisma.grant.count({ where: { accountId: viewerId } })) > 0;
    const { nodes } = await ask<{ nodes: readonly unknown[] }>(
      username,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SavedFilter { isOwn } } }',
      { variables: { ids: filters.map(({ id }) => relayId(id)) } },
    );
    expect(nodes).toEqual(
      filters.map(({ accountId }) => (hasGrant ? { isOwn: accountId === viewerId } : null)),
    );
    const asked = Promise.allSettled(
      filters.map(({ id }) => ask(username, `{ savedFilter(id: "${relayId(id)}") { name } }`)),
    );
    const answers = (await asked).map(({ status }) => status === 'fulfilled');
    expect(answers).toEqual(filters.map(() => hasGrant));
  });
});
