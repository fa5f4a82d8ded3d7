/* oxlint-disable vitest/no-conditional-expect -- what is expected depends on who looks */
import { castMember } from '@phoihop/database/cast';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { isRead, readLoads, recordOf, type Loads } from './record-of.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const { ask, db, asOwner } = openDemo();
let world: World;
let loads: Loads;
beforeAll(async () => {
  const { prisma } = db();
  // Nothing the application does puts these on record yet; whoever may read them is settled all the same.
  const document = await prisma.document.findFirstOrThrow({ orderBy: { key: 'asc' } });
  const unit = await prisma.unitVersion.findFirstOrThrow({ where: { code: '04507' } });
  const by = { actorId: 'system', actorName: 'system' };
  await prisma.auditEntry.createMany({
    data: [
      { ...by, action: 'x.CHANGE', subjectType: 'Document', subjectId: document.id },
      {
        ...by,
        action: 'x.CHANGE',
        subjectType: 'Unit',
        subjectId: unit.unitId,
        unitId: unit.unitId,
      },
      { ...by, action: 'session.BEGIN', subjectType: 'Session', subjectId: castMember('tinh').id },
    ],
  });
  // A second load, which changes one document and a unit's name, and leaves everything else as it was.
  await asOwner(
    `UPDATE document SET remark = 'x' WHERE id = '${document.id}'`,
    `UPDATE unit_version SET other_name = 'x' WHERE id = '${unit.id}'`,
    `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
       VALUES ('system', 'system', 'data.LOAD', 'Deployment', '1')`,
  );
  world = await readWorld(db());
  loads = await readLoads(db(), world);
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
type Thing = { readonly type: string; readonly id: string };

const named = ({ type, id }: Thing) =>
  type === 'Account' ? id : Buffer.from(`${type}:${id}`).toString('base64');
const sorted = (ids: Iterable<bigint | string>) => [...ids].map(String).toSorted();

/** All things of which one may ask what is on record, and whether he sees them. */
function things(sight: Sight): readonly (Thing & { readonly isSeen: boolean })[] {
  const { documents, programmes, indicators, standards, validationRules } = world.catalogues;
  const catalogues = {
    Document: documents,
    Programme: programmes,
    Indicator: indicators,
    Standard: standards,
    ValidationRule: validationRules,
  };
  return [
    ...world.units.map(({ id }) => ({ type: 'Unit', id, isSeen: sight.units.has(id) })),
    ...world.signings.map(({ id, unitId }) => ({
      type: 'Signing',
      id,
      isSeen: sight.units.has(unitId),
    })),
    ...world.accounts.map((id) => ({ type: 'Account', id, isSeen: sight.keeps?.has(id) ?? false })),
    ...Object.entries(catalogues).flatMap(([type, ids]) =>
      ids.map((id) => ({ type, id, isSeen: sight.hasGrant })),
    ),
  ];
}

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  beforeAll(() => {
    sight = sightOf(world, castMember(username).id);
  });

  it('reads on record what was done to units that he sees and to accounts that he keeps', async () => {
    const read: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const answer: {
        auditEntries: Page & { pageInfo: { endCursor: string | null; hasNextPage: boolean } };
      } = await ask(
        username,
        `query ($after: String) { auditEntries(first: 1000, after: $after) {
          totalCount pageInfo { endCursor hasNextPage } nodes { id } } }`,
        { variables: { after } },
      );
      const { nodes, pageInfo, totalCount } = answer.auditEntries;
      read.push(...nodes.map(({ id }) => id));
      total = totalCount;
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    const expected = world.entries.filter((entry) => isRead(world, sight, entry));

    expect(sorted(read)).toEqual(sorted(expected.map(({ id }) => id)));
    expect(total).toBe(read.length);
  });

  it('is told of each thing he sees what is on record of it, in rows and in counts', async () => {
    const seen = things(sight).filter(({ isSeen }) => isSeen);
    for (let start = 0; start < seen.length; start += 50) {
      const asked = seen.slice(start, start + 50);
      const answer = await ask<Record<string, Page>>(
        username,
        `{ ${asked
          .map(
            (thing, index) =>
              `t${index}: auditEntries(subject: "${named(thing)}", first: 1000) { totalCount nodes { id } }`,
          )
          .join(' ')} }`,
      );
      for (const [index, thing] of asked.entries()) {
        const { nodes, totalCount } = answer[`t${index}`] ?? { nodes: [], totalCount: -1 };
        const expected = recordOf(world, loads, sight, thing);
        expect({ thing, ids: sorted(nodes.map(({ id }) => id)), totalCount }).toEqual({
          thing,
          ids: sorted(expected),
          totalCount: expected.length,
        });
      }
    }
  });

  it('is refused the record of what he does not see, with no word of whether there is any', async () => {
    const hidden = things(sight).filter(({ isSeen }) => !isSeen);
    for (const type of new Set(hidden.map((thing) => thing.type))) {
      for (const thing of hidden.filter((each) => each.type === type).slice(0, 5)) {
        const isTold =
          type === 'Account' ? sight.keeps === null : type === 'Unit' && sight.above.has(thing.id);
        await expect(
          ask(username, `{ auditEntries(subject: "${named(thing)}") { totalCount } }`),
        ).rejects.toMatchObject({ refusal: { code: isTold ? 'FORBIDDEN' : 'NOT_FOUND' } });
      }
    }
  });
});
