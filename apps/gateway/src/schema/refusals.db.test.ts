import { describe, expect, it } from 'vitest';
import { openDemo } from './testing.ts';

const { ask } = openDemo();

describe('what contradicts itself is refused, not answered by half', () => {
  it.each([
    ['a unit by its code and its id', 'unit(code: "15", id: "x") { code }', 'INVALID_INPUT'],
    [
      'a page from both ends',
      'units(first: 1, last: 1) { totalCount nodes { code } }',
      'INVALID_INPUT',
    ],
    [
      'days that end before they begin',
      'auditEntries(from: "2023-12-15", to: "2023-12-14") { totalCount }',
      'ENDS_BEFORE_IT_BEGINS',
    ],
  ])('%s', async (_what, field, code) => {
    await expect(ask('tinh', `{ ${field} }`)).rejects.toMatchObject({ refusal: { code } });
  });
});

describe('a signing is planned and changed within reason', () => {
  const plan = async (input: string, unit = '04507') => {
    const { createSigning } = await ask<{ createSigning: { code?: string; title?: string } }>(
      'huyen-138',
      `mutation { createSigning(input: { programme: "09/CTr-BCA-MTTW", unit: "${unit}", ${input} }) {
        ... on Signing { title } ... on Refused { code } } }`,
    );
    return createSigning;
  };

  it.each([
    ['1700-01-01', 'null'],
    ['9999-12-30', 'null'],
    ['2024-01-01', '"9999-01-01"'],
  ])('not from %s to %s', async (from, to) => {
    const answer = await plan(`validFrom: "${from}", validTo: ${to}`);
    expect(answer).toEqual({ code: 'DATE_OUT_OF_RANGE' });
  });

  it('with a title that is seen', async () => {
    const answer = await plan(
      String.raw`validFrom: "2022-01-01", validTo: "2022-06-01", title: "\u202EKế hoạch\n\u200B năm 2024"`,
      '04498',
    );
    expect(answer).toEqual({ title: 'Kế hoạch năm 2024' });
  });

  it('from a version that there was', async () => {
    const { signings } = await ask<{ signings: { nodes: { id: string; version: number }[] } }>(
      'huyen-138',
      '{ signings(under: "04507", first: 1) { nodes { id version } } }',
    );
    const [signing] = signings.nodes;
    const answer = await ask(
      'huyen-138',
      `mutation { moveSigning(input: { id: "${signing?.id}", version: 99, move: DRAFT }) {
        ... on Refused { code field } } }`,
    );
    expect(answer).toEqual({ moveSigning: { code: 'INVALID_INPUT', field: 'version' } });
  });
});
