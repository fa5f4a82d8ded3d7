import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

interface Answer {
  readonly id?: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly version?: number;
  readonly definition?: string;
}

const answered =
  '__typename ... on ValidationRule { id version severity definition isActive } ... on Refused { code field }';

async function create(who: string, input: Record<string, unknown>): Promise<Answer> {
  const { createValidationRule } = await ask<{ createValidationRule: Answer }>(
    who,
    `mutation ($input: CreateValidationRuleInput!) { createValidationRule(input: $input) { ${answered} } }`,
    { variables: { input } },
  );
  return createValidationRule;
}

async function edit(who: string, input: Record<string, unknown>): Promise<Answer> {
  const { editValidationRule } = await ask<{ editValidationRule: Answer }>(
    who,
    `mutation ($input: EditValidationRuleInput!) { editValidationRule(input: $input) { ${answered} } }`,
    { variables: { input } },
  );
  return editValidationRule;
}

interface Told {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly severity: string;
  readonly versions: readonly { readonly version: number; readonly content: string }[];
}

async function told(key: string): Promise<Told> {
  const { validationRules } = await ask<{ validationRules: readonly Told[] }>(
    'xem',
    '{ validationRules { id key version severity versions { version content } } }',
  );
  const rule = validationRules.find((each) => each.key === key);
  if (!rule) throw new Error(`there is no rule ${key}`);
  return rule;
}

/** All that a change could leave behind: the rows, their versions, and the record of them. */
async function traces() {
  const { prisma } = db();
  return {
    rules: await prisma.validationRule.findMany({ orderBy: { id: 'asc' } }),
    versions: await prisma.definitionVersion.count(),
    entries: await prisma.auditEntry.count(),
  };
}

const compares = (definition: object) => JSON.stringify(definition);
const few = compares({ left: ['villages'], operator: '<=', right: ['households'] });
const rule = {
  key: 'villages_among_households',
  nameVi: 'Số thôn không nhiều hơn số hộ',
  severity: 'BLOCK',
  kind: 'COMPARE',
  definition: few,
};

describe('a rule is made', () => {
  it('by whoever keeps all there is, holds from then on, and is put on record', async () => {
    const made = await create('quantri', rule);
    expect(made).toMatchObject({ version: 1, isActive: true, severity: 'BLOCK' });
    expect(JSON.parse(made.definition ?? '')).toEqual({
      left: ['villages'],
      operator: '<=',
      right: ['households'],
      constant: null,
    });
    const entry = await db().prisma.auditEntry.findFirst({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({
      action: 'validationRule.CREATE',
      actorName: 'Quản trị',
      subjectType: 'ValidationRule',
      before: null,
      after: { key: rule.key, nameEn: rule.nameVi, severity: 'BLOCK', isActive: true },
    });
    const record = await ask<{ auditEntries: { totalCount: number } }>(
      'xem',
      'query ($id: ID!) { auditEntries(subject: $id, first: 1) { totalCount } }',
      { variables: { id: made.id } },
    );
    expect(record.auditEntries.totalCount).toBe(1);
  });

  it.each(['tinh', 'huyen-138', 'xa-04507', 'xem', 'chua-quyen'])(
    'not by %s, and nothing is left of the attempt',
    async (who) => {
      const before = await traces();
      expect(await create(who, { ...rule, key: 'not_mine' })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await traces()).toEqual(before);
    },
  );

  it.each([
    ['a key with blanks', { key: 'a b' }, 'INVALID_INPUT', 'key'],
    ['a key that is taken', { key: 'households_change' }, 'ALREADY_EXISTS', 'key'],
    ['a place that is taken', { position: 1 }, 'ALREADY_EXISTS', 'key'],
    ['a place beyond the last', { position: 32_001 }, 'INVALID_INPUT', 'position'],
    ['no name', { nameVi: ' ' }, 'INVALID_INPUT', 'nameVi'],
    ['no JSON', { definition: 'villages <= households' }, 'INVALID_INPUT', 'definition'],
    [
      'one side alone',
      { definition: compares({ left: ['villages'], operator: '<=' }) },
      'INVALID_INPUT',
      'definition',
    ],
    [
      'one figure on both sides',
      { definition: compares({ left: ['villages'], operator: '<', right: ['villages'] }) },
      'INVALID_INPUT',
      'definition',
    ],
    [
      'a number of JSON’s own',
      { definition: compares({ left: ['villages'], operator: '<=', constant: 5 }) },
      'INVALID_INPUT',
      'definition',
    ],
    [
      'figures of two sheets',
      { definition: compares({ left: ['villages'], operator: '<=', right: ['study_sessions'] }) },
      'INVALID_INPUT',
      'definition',
    ],
    [
      'a derived figure',
      { definition: compares({ left: ['cultural_family_rate'], operator: '<=', constant: '100' }) },
      'INVALID_INPUT',
      'definition',
    ],
    [
      'a figure that nobody counts',
      { definition: compares({ left: ['unicorns'], operator: '<=', constant: '0' }) },
      'NOT_FOUND',
      'indicator',
    ],
    [
      'a change below nothing',
      { kind: 'CHANGE', definition: compares({ indicator: 'households', percent: '-5' }) },
      'INVALID_INPUT',
      'definition',
    ],
    ['the words of another kind', { kind: 'CHANGE' }, 'INVALID_INPUT', 'definition'],
  ])('not with %s, and nothing is left of the attempt', async (_what, input, code, field) => {
    const before = await traces();
    expect(await create('quantri', { ...rule, key: 'a_b', ...input })).toMatchObject({
      code,
      field,
    });
    expect(await traces()).toEqual(before);
  });
});

describe('a rule is changed', () => {
  it('in a version of its own, and how it read before is kept', async () => {
    const { id, version } = await told('households_change');
    const definition = compares({ indicator: 'households', percent: '35' });
    const input = { id, version, severity: 'INFORMATION', definition, isActive: false };
    expect(await edit('quantri', input)).toMatchObject({
      version: version + 1,
      severity: 'INFORMATION',
      isActive: false,
    });

    const { versions } = await told('households_change');
    const [first, second] = versions.map(({ content }) => JSON.parse(content) as object);
    expect(first).toMatchObject({
      severity: 'NOTE',
      definition: { percent: '20' },
      is_active: true,
    });
    expect(second).toMatchObject({
      severity: 'INFORMATION',
      definition: { percent: '35' },
      is_active: false,
    });
    const entry = await db().prisma.auditEntry.findFirst({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({
      action: 'validationRule.EDIT',
      actorName: 'Quản trị',
      before: { severity: 'NOTE', isActive: true },
      after: { severity: 'INFORMATION', isActive: false },
    });
  });

  it.each(['tinh', 'huyen-138', 'xa-04507', 'xem'])(
    'not by %s, and nothing is left of the attempt',
    async (who) => {
      const { id, version } = await told('members_for_groups');
      const before = await traces();
      expect(await edit(who, { id, version, severity: 'NOTE' })).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(await traces()).toEqual(before);
    },
  );

  it('not by whoever sees no catalogue: to him there is none', async () => {
    const { id, version } = await told('members_for_groups');
    expect(await edit('chua-quyen', { id, version, severity: 'NOTE' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['no name', { nameEn: '' }, 'INVALID_INPUT', 'nameEn'],
    ['a place that is taken', { position: 1 }, 'ALREADY_EXISTS', 'key'],
    [
      'the words of another kind',
      { definition: '{"indicator":"households","percent":"1"}' },
      'INVALID_INPUT',
      'definition',
    ],
    ['a version that never was', { version: 9 }, 'INVALID_INPUT', 'version'],
  ])('not with %s, and nothing is left of the attempt', async (_what, input, code, field) => {
    const { id, version } = await told('members_for_groups');
    const before = await traces();
    expect(await edit('quantri', { id, version, ...input })).toMatchObject({ code, field });
    expect(await traces()).toEqual(before);
  });

  it('not from a version that no longer stands, even where two do it at once', async () => {
    const { id, version } = await told('mediators_for_groups');
    const both = await Promise.all(
      (['NOTE', 'INFORMATION'] as const).map((severity) =>
        edit('quantri', { id, version, severity }),
      ),
    );
    expect(both.map(({ code }) => code ?? 'OK').toSorted()).toEqual(['CONFLICT', 'OK']);

    const before = await traces();
    expect(await edit('quantri', { id, version, severity: 'BLOCK' })).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
    });
    expect(await traces()).toEqual(before);
  });
});
