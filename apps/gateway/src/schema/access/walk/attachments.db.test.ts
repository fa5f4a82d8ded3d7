import { castMember } from '@phoihop/database/cast';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type World } from './world.ts';

const { ask, db, statements } = openDemo();
let world: World;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await readWorld(db());
  const signed = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];
  const { prisma } = db();
  const made = await Promise.all(
    (await prisma.signing.findMany()).map(({ id: signingId, state }) =>
      prisma.attachment.create({
        data: {
          signingId,
          sha256: 'a'.repeat(64),
          mediaType: 'PNG',
          size: 1,
          name: 'quét.png',
          isAddendum: signed.includes(state),
          uploadedById: castMember('tinh').id,
          uploadedAt: new Date(),
        },
      }),
    ),
  );
  files = new Map(made.map(({ id, signingId }) => [signingId, id]));
});

const globalId = (id: string) => Buffer.from(`Attachment:${id}`).toString('base64');

interface Shown {
  readonly id: string;
}

describe.each(walkers)('%s', (username) => {
  const expected = () => {
    const sight = sightOf(world, castMember(username).id);
    return world.signings.map(({ id, unitId }) => ({
      file: globalId(files.get(id) ?? ''),
      isSeen: sight.units.has(unitId),
    }));
  };

  it('is answered by id the files of signings that he sees, and no other', async () => {
    const { nodes } = await ask<{ nodes: readonly (Shown | null)[] }>(
      username,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { variables: { ids: expected().map(({ file }) => file) } },
    );

    expect(nodes.map((node) => node !== null)).toEqual(expected().map(({ isSeen }) => isSeen));
  });

  it('is told of every signing he sees the file that belongs to it, by one statement for all', async () => {
    const { signings } = await ask<{
      signings: { nodes: readonly { attachments: readonly Shown[]; isScanMissing: boolean }[] };
    }>(username, '{ signings(first: 1000) { nodes { attachments { id } isScanMissing } } }');
    const seen = expected().filter(({ isSeen }) => isSeen);
    const asked = statements().filter((statement) => statement.includes('from attachment'));

    expect(
      signings.nodes.flatMap(({ attachments }) => attachments.map(({ id }) => id)).toSorted(),
    ).toEqual(seen.map(({ file }) => file).toSorted());
    expect(signings.nodes.every(({ isScanMissing }) => !isScanMissing)).toBe(true);
    expect(asked).toHaveLength(seen.length > 0 ? 1 : 0);
  });
});
