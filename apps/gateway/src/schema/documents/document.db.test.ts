import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db, statements } = openDemo();

async function refusalOf(field: string): Promise<unknown> {
  return ask('tinh', `{ ${field} }`).then(
    () => null,
    (error: unknown) => error,
  );
}

describe('a document', () => {
  it('answers to its key, its number and its Relay id alike', async () => {
    const source = 'query ($n: String!) { document(number: $n) { id key number } }';
    const byNumber = await ask<{ document: { id: string; key: string } }>('tinh', source, {
      variables: { n: '456/CTPH' },
    });
    const { id, key } = byNumber.document;

    expect(await ask('tinh', source, { variables: { n: id } })).toEqual(byNumber);
    expect(await ask('tinh', source, { variables: { n: key } })).toEqual(byNumber);
    expect(await ask('tinh', `{ node(id: "${id}") { id } }`)).toEqual({ node: { id } });
  });

  it('that shares its number is not guessed: the candidates are named', async () => {
    const {
      id: _id,
      search: _search,
      ...twin
    } = await db().prisma.document.findFirstOrThrow({
      where: { key: 'ctph-456' },
    });
    await db().prisma.document.create({ data: { ...twin, key: 'ctph-456-khac' } });

    expect(await refusalOf('document(number: "456/CTPH") { key }')).toMatchObject({
      refusal: { code: 'AMBIGUOUS', facts: { candidates: ['ctph-456', 'ctph-456-khac'] } },
    });
    await db().prisma.document.delete({ where: { key: 'ctph-456-khac' } });
  });

  it('is listed with its chain in as many statements as there are steps', async () => {
    const answer = await ask<{ documents: { totalCount: number; nodes: unknown[] } }>(
      'tinh',
      `{ documents { totalCount nodes { key relations { kind target { key } }
         relatedBy { kind document { key } } } } }`,
    );

    expect(answer.documents.totalCount).toBe(20);
    expect(answer.documents.nodes).toHaveLength(20);
    expect(statements().length).toBeLessThanOrEqual(6);
  });
});

describe('an argument that names nothing', () => {
  it.each([
    ['document(number: "không có") { key }', 'NOT_FOUND'],
    ['unit(code: "99999") { code }', 'NOT_FOUND'],
    ['unit { code }', 'INVALID_INPUT'],
    ['programme(code: "x") { code }', 'NOT_FOUND'],
    ['units(first: 5000) { totalCount }', 'INVALID_INPUT'],
    ['units(after: "x") { nodes { code } }', 'INVALID_INPUT'],
    ['unit(code: "15", asOf: "2023-02-30") { code }', 'INVALID_INPUT'],
    ['signing(id: "x") { title }', 'NOT_FOUND'],
  ])('is refused: %s', async (field, code) => {
    expect(await refusalOf(field)).toMatchObject({ refusal: { code } });
  });

  it('and an unknown kind is told by the schema itself', async () => {
    expect(String(await refusalOf('units(kind: LANG) { totalCount }'))).toContain('LANG');
  });
});

describe('standards and published figures', () => {
  it('are counted on the map, and shown as printed', async () => {
    const answer = await ask<{
      standards: { nodes: { key: string; kinds: string[]; applicable: number }[] };
      publishedFigures: { totalCount: number; nodes: { unit: { code: string } }[] };
      ofReviews: { totalCount: number };
    }>(
      'tinh',
      `{ standards { nodes { key kinds applicable published { achieved applicable } } }
         publishedFigures(ofReviews: false) { totalCount nodes { value precision unit { code } indicator { key } } }
         ofReviews: publishedFigures(ofReviews: true) { totalCount } }`,
    );
    const communes = answer.standards.nodes.find(({ kinds }) => kinds.join() === 'XA');

    expect(communes?.applicable).toBe(150);
    expect([answer.publishedFigures.totalCount, answer.ofReviews.totalCount]).toEqual([20, 22]);
    expect(answer.publishedFigures.nodes.every(({ unit }) => unit.code === '15')).toBe(true);
  });
});
