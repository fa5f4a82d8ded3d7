import { date } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { merged, merger } from '../units/merger.fixture.ts';

const { ask, asOwner, db } = openDemo({ hasActs: false });
const today = date('2025-08-01');

interface Shown {
  readonly id: string;
  readonly unit: { readonly code: string; readonly parent: { readonly code: string } };
  readonly basis: object | null;
  readonly basisRefusal: { readonly code: string } | null;
}

let id: string;
beforeAll(async () => {
  const { unit } = await ask<{ unit: { latestSigning: { id: string } } }>(
    'tinh',
    '{ unit(code: "04510") { latestSigning { id } } }',
  );
  ({ id } = unit.latestSigning);
  await asOwner(
    merger(['04510', '04513'], '2025-07-01'),
    `insert into access_grant (account_id, role, unit_id) values ('account-chua-quyen', 'REPORTER', '${merged.id}')`,
  );
});

async function read<Data = Shown>(who: string, more = '', args = ''): Promise<Data> {
  const query = `query ($id: ID!) { signing(id: $id ${args}) {
    id unit { code parent { code } } basis { id } basisRefusal { code } ${more} } }`;
  return (await ask<{ signing: Data }>(who, query, { variables: { id }, today })).signing;
}

describe('a signing of a unit that has ended', () => {
  it.each([
    ['since', ''],
    ['on the business date', ', asOf: "2025-08-01"'],
    ['while it lived', ', asOf: "2023-12-15"'],
  ])('is read by its id, looked at %s', async (_when, args) => {
    for (const who of ['tinh', 'huyen-138', 'xa-04510']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await read(who, '', args)).toMatchObject({
        id,
        unit: { code: '04510', parent: { code: '138' } },
      });
    }
  });

  it('is shown with what it rests on to who saw both, and that there is something to who did not', async () => {
    expect(await read('huyen-138')).toMatchObject({
      basis: { id: expect.any(String) },
      basisRefusal: null,
    });
    expect(await read('xa-04510')).toMatchObject({
      basis: null,
      basisRefusal: { code: 'FORBIDDEN' },
    });
  });

  it('is not seen from elsewhere, nor from the unit that came of it', async () => {
    for (const who of ['huyen-133', 'xa-04720', 'chua-quyen']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(read(who)).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    }
  });

  it('is told with its files and what was done to it', async () => {
    const [, signingId = ''] = Buffer.from(id, 'base64').toString().split(':');
    const file = await db().prisma.attachment.create({
      data: {
        signingId,
        sha256: 'b'.repeat(64),
        mediaType: 'PNG',
        size: 1,
        name: 'quét.png',
        isAddendum: true,
        uploadedById: 'account-tinh',
        uploadedAt: new Date(),
      },
    });
    const fileId = Buffer.from(`Attachment:${file.id}`).toString('base64');
    const answer = await ask<{ node: object | null; auditEntries: { totalCount: number } }>(
      'xa-04510',
      `query ($file: ID!, $id: ID!) { node(id: $file) { id }
         auditEntries(subject: $id, first: 5) { totalCount nodes { unit { code } signing { id } } } }`,
      { variables: { file: fileId, id }, today },
    );

    expect(answer.node).toEqual({ id: fileId });
    expect(answer.auditEntries.totalCount).toBeGreaterThan(0);
  });

  it('is moved by nobody in the unit’s place; above it, it may still be ended', async () => {
    const moves = async (who: string) => {
      const { moves: told } = await read<{ moves: { move: string; isOpen: boolean }[] }>(
        who,
        'moves { move isOpen }',
      );
      return told.filter(({ isOpen }) => isOpen).map(({ move }) => move);
    };

    expect(await moves('xa-04510')).toEqual([]);
    expect(await moves('huyen-138')).toEqual(['TERMINATE']);
  });
});
