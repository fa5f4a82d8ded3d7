import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

interface Counted {
  readonly units: { readonly totalCount: number };
}
interface Listed {
  readonly units: { readonly totalCount: number; readonly nodes: readonly { code: string }[] };
}

async function countUnits(username: string, filter: string): Promise<number> {
  const { units } = await ask<Counted>(username, `{ units(${filter}) { totalCount } }`);
  return units.totalCount;
}

describe('the map', () => {
  it('has nine units under the province and 173 communes', async () => {
    const answer = await ask(
      'tinh',
      `{ unit(code: "15") { children { totalCount } counts { level count } } }`,
    );

    expect(answer).toEqual({
      unit: {
        children: { totalCount: 9 },
        counts: [
          { level: 'DISTRICT', count: 9 },
          { level: 'COMMUNE', count: 173 },
        ],
      },
    });
    expect(await countUnits('tinh', 'level: COMMUNE, asOf: "2023-12-31"')).toBe(173);
  });

  it.each([
    ['XA', 150],
    ['PHUONG', 13],
    ['THI_TRAN', 10],
  ])('has its communes by kind: %s %i', async (kind, count) => {
    expect(await countUnits('tinh', `kind: ${kind}`)).toBe(count);
  });

  it.each(['mu cang chai', 'Mù Căng Chải', 'MÙ CANG CHẢI'])(
    'finds the district and the township by “%s”',
    async (search) => {
      const answer = await ask(
        'tinh',
        `query ($search: String) { units(search: $search) { nodes { kind } } }`,
        { variables: { search } },
      );

      expect(answer).toEqual({ units: { nodes: [{ kind: 'HUYEN' }, { kind: 'THI_TRAN' }] } });
    },
  );

  it('gives pages that follow each other without gap or repetition', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const answer: {
        units: { nodes: { code: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      } = await ask(
        'tinh',
        `query ($after: String) {
          units(level: COMMUNE, first: 50, after: $after) {
            nodes { code } pageInfo { endCursor hasNextPage } } }`,
        { variables: { after } },
      );
      codes.push(...answer.units.nodes.map(({ code }) => code));
      after = answer.units.pageInfo.hasNextPage ? answer.units.pageInfo.endCursor : null;
    } while (after !== null);

    expect(new Set(codes).size).toBe(173);
    expect(codes).toHaveLength(173);
  });

  it('ends with the last when the last are asked', async () => {
    const source = (page: string) => `{ units(level: DISTRICT${page}) { nodes { code } } }`;
    const every = await ask<Listed>('tinh', source(''));
    const last = await ask<Listed>('tinh', source(', last: 2'));

    expect(last.units.nodes).toEqual(every.units.nodes.slice(-2));
  });
});

describe('a list of units', () => {
  it('tells districts and latest signings in its own statement, as if each were looked up', async () => {
    const fields = `code parent { code fullName level asOf }
      latestSigning { id state number title signedOn validFrom submittedAt approvedAt updatedAt }`;
    const listed = await ask<{ units: { nodes: { code: string }[] } }>(
      'tinh',
      `{ units(level: COMMUNE, first: 173) { nodes { ${fields} } } }`,
    );
    expect(statements()).toHaveLength(1);

    for (const code of ['04507', '04582', '04720']) {
      const { unit } = await ask<{ unit: unknown }>(
        'tinh',
        `{ unit(code: "${code}") { ${fields} } }`,
      );
      expect(listed.units.nodes.find((node) => node.code === code)).toEqual(unit);
    }
  });

  it('refuses what hangs on a unit above it that was read along', async () => {
    const source = '{ units(level: DISTRICT) { nodes { parent { code counts { count } } } } }';

    await expect(ask('huyen-138', source)).rejects.toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
    await expect(ask('tinh', source)).resolves.toBeDefined();
  });

  it('tells its number with its rows, in one statement, and beyond its end in two', async () => {
    const listed = await ask<Listed>(
      'tinh',
      '{ units(level: COMMUNE, first: 3) { totalCount nodes { code } } }',
    );
    expect(statements()).toHaveLength(1);
    expect([listed.units.totalCount, listed.units.nodes.length]).toEqual([173, 3]);

    const beyond = await ask<Listed>(
      'tinh',
      `{ units(level: COMMUNE, after: "${Buffer.from('at:500').toString('base64url')}") {
        totalCount nodes { code } } }`,
    );
    expect(statements()).toHaveLength(2);
    expect([beyond.units.totalCount, beyond.units.nodes.length]).toEqual([173, 0]);
  });

  it('is not read when only its number is asked', async () => {
    await countUnits('tinh', 'level: COMMUNE');

    expect(statements()).toHaveLength(1);
  });
});

describe('what a person may see', () => {
  it('is the own subtree alone, in rows and in counts', async () => {
    const { units } = await ask<Listed>(
      'huyen-138',
      '{ units(level: [DISTRICT, COMMUNE]) { totalCount nodes { code } } }',
    );
    const { unit } = await ask<{ unit: { descendants: { nodes: { code: string }[] } } }>(
      'tinh',
      '{ unit(code: "138") { descendants { nodes { code } } } }',
    );
    const own = ['138', ...unit.descendants.nodes.map(({ code }) => code)].sort();

    expect(units.nodes.map(({ code }) => code).sort()).toEqual(own);
    expect(units.totalCount).toBe(own.length);
  });

  it('includes code, name and kind of the units above', async () => {
    const answer = await ask('huyen-138', '{ unit(code: "138") { parent { code name kind } } }');

    expect(answer).toEqual({ unit: { parent: { code: '15', name: 'Yên Bái', kind: 'TINH' } } });
  });

  it.each([
    'validFrom',
    'otherName',
    'children { totalCount }',
    'descendants { totalCount }',
    'counts { count }',
    'organisations { nameVi }',
    'signings { number }',
    'latestSigning { number }',
  ])(
    'is refused what else there is of the units above, not told a part of it: %s',
    async (field) => {
      for (const above of ['parent', 'ancestors']) {
        await expect(
          ask('huyen-138', `{ unit(code: "138") { ${above} { ${field} } } }`),
        ).rejects.toMatchObject({ refusal: { code: 'FORBIDDEN' } });
      }
    },
  );

  it('tells a unit above by its code, and refuses to look under it', async () => {
    expect(await ask('huyen-138', '{ unit(code: "15") { code fullName } }')).toEqual({
      unit: { code: '15', fullName: 'Tỉnh Yên Bái' },
    });
    const { unit } = await ask<{ unit: { id: string } }>(
      'huyen-138',
      '{ unit(code: "15") { id } }',
    );
    expect(await ask('huyen-138', `{ node(id: "${unit.id}") { ... on Unit { code } } }`)).toEqual({
      node: { code: '15' },
    });
    for (const field of [
      'units(under: "15")',
      'signings(under: "15")',
      'organisations(unit: "15")',
    ]) {
      await expect(ask('huyen-138', `{ ${field} { totalCount } }`)).rejects.toMatchObject({
        refusal: { code: 'FORBIDDEN' },
      });
    }
  });

  it.each(['unit(code: "132") { code }', 'units(under: "132") { totalCount }'])(
    'leaves what lies outside unknown: %s',
    async (field) => {
      await expect(ask('huyen-138', `{ ${field} }`)).rejects.toMatchObject({
        refusal: { code: 'NOT_FOUND' },
      });
    },
  );

  it('is nothing without a grant', async () => {
    const answer = await ask(
      'chua-quyen',
      `{ units { totalCount nodes { code } } documents { totalCount } programmes { totalCount }
         signings { totalCount } organisations { totalCount } indicators { totalCount }
         standards { totalCount } publishedFigures { totalCount } viewer { grants { role } } }`,
    );

    expect(answer).toEqual({
      units: { totalCount: 0, nodes: [] },
      documents: { totalCount: 0 },
      programmes: { totalCount: 0 },
      signings: { totalCount: 0 },
      organisations: { totalCount: 0 },
      indicators: { totalCount: 0 },
      standards: { totalCount: 0 },
      publishedFigures: { totalCount: 0 },
      viewer: { grants: [] },
    });
  });
});
