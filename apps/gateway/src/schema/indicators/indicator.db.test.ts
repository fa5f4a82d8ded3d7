import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();

interface Answer {
  readonly id?: string;
  readonly code?: string;
  readonly field?: string | null;
  readonly version?: number;
}

const answered =
  '__typename ... on Indicator { id key version nameVi collectedTo standard { key } } ... on Refused { code field }';

async function create(who: string, input: Record<string, unknown>): Promise<Answer> {
  const { createIndicator } = await ask<{ createIndicator: Answer }>(
    who,
    `mutation ($input: CreateIndicatorInput!) { createIndicator(input: $input) { ${answered} } }`,
    { variables: { input } },
  );
  return createIndicator;
}

async function edit(who: string, input: Record<string, unknown>): Promise<Answer> {
  const { editIndicator } = await ask<{ editIndicator: Answer }>(
    who,
    `mutation ($input: EditIndicatorInput!) { editIndicator(input: $input) { ${answered} } }`,
    { variables: { input } },
  );
  return editIndicator;
}

interface Told {
  readonly id: string;
  readonly version: number;
  readonly nameVi: string;
  readonly decimals: number;
  readonly versions: readonly { readonly version: number; readonly content: string }[];
}

async function told(key: string): Promise<Told> {
  const { indicator } = await ask<{ indicator: Told }>(
    'xem',
    `{ indicator(key: "${key}") { id version nameVi decimals versions { version content } } }`,
  );
  return indicator;
}

/** All that a change could leave behind: the rows, their versions, and the record of them. */
async function traces() {
  const { prisma } = db();
  return {
    indicators: await prisma.indicator.findMany({ orderBy: { id: 'asc' } }),
    versions: await prisma.definitionVersion.count(),
    entries: await prisma.auditEntry.count(),
  };
}

const words = {
  nameVi: 'Đội dân phòng',
  nameEn: 'Fire watch teams',
  measureVi: 'đội',
  measureEn: 'teams',
  source: 'Kế hoạch 12/KH-BCĐ',
};
const stock = { ...words, kind: 'STOCK', collectedAt: 'COMMUNE', frequency: 'YEAR' };
const flow = { ...words, kind: 'FLOW', collectedAt: 'COMMUNE', frequency: 'QUARTER' };
const ratio = {
  ...words,
  kind: 'RATIO',
  numerator: 'households_cultural',
  denominator: 'households',
};

describe('an indicator is added to the catalogue', () => {
  it('by whoever keeps all there is, at the end of the list, and put on record', async () => {
    const made = await create('quantri', { ...stock, key: 'fire_watch_teams', maxAge: 2 });
    expect(made).toMatchObject({ key: 'fire_watch_teams', version: 1 });

    const rows = await db().prisma.indicator.findMany({ orderBy: { position: 'desc' }, take: 1 });
    expect(rows[0]).toMatchObject({
      key: 'fire_watch_teams',
      kind: 'STOCK',
      maxAge: 2,
      calendarKey: 'CALENDAR',
      version: 1,
    });
    const entry = await db().prisma.auditEntry.findFirst({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({
      action: 'indicator.CREATE',
      actorName: 'Quản trị',
      subjectType: 'Indicator',
      subjectId: rows[0]?.id ?? '',
      before: null,
      after: { key: 'fire_watch_teams', nameVi: 'Đội dân phòng', maxAge: 2 },
    });
    const { versions } = await told('fire_watch_teams');
    expect(versions.map(({ version }) => version)).toEqual([1]);
  });

  it('as one sum over another, or as the count of who meets a standard', async () => {
    expect(await create('quantri', { ...ratio, key: 'cultural_share' })).toMatchObject({
      __typename: 'Indicator',
    });
    const count = { ...words, kind: 'COUNT', standard: 'new_rural', key: 'rural_count' };
    expect(await create('quantri', count)).toMatchObject({ standard: { key: 'new_rural' } });
  });

  it.each(['tinh', 'huyen-138', 'xa-04507', 'xem', 'chua-quyen'])(
    'not by %s, and nothing is left of the attempt',
    async (who) => {
      const before = await traces();
      expect(await create(who, { ...stock, key: 'not_mine' })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await traces()).toEqual(before);
    },
  );

  it.each([
    ['a key with capitals', { ...stock, key: 'Teams' }, 'INVALID_INPUT', 'key'],
    ['a key that is taken', { ...stock, key: 'mediators' }, 'ALREADY_EXISTS', 'key'],
    ['a place that is taken', { ...stock, key: 'a_b', position: 1 }, 'ALREADY_EXISTS', 'key'],
    [
      'a place before the first',
      { ...stock, key: 'a_b', position: 0 },
      'INVALID_INPUT',
      'position',
    ],
    ['no name', { ...stock, key: 'a_b', nameVi: ' \u200B ' }, 'INVALID_INPUT', 'nameVi'],
    [
      'too long a name',
      { ...stock, key: 'a_b', nameEn: 'x'.repeat(301) },
      'INVALID_INPUT',
      'nameEn',
    ],
    ['no source', { ...stock, key: 'a_b', source: '' }, 'INVALID_INPUT', 'source'],
    [
      'a flow without a level',
      { ...flow, key: 'a_b', collectedAt: null },
      'INVALID_INPUT',
      'collectedAt',
    ],
    [
      'a ratio that is collected',
      { ...ratio, key: 'a_b', collectedAt: 'COMMUNE' },
      'INVALID_INPUT',
      'collectedAt',
    ],
    ['a flow that ages', { ...flow, key: 'a_b', maxAge: 1 }, 'INVALID_INPUT', 'maxAge'],
    ['a stock good for no period', { ...stock, key: 'a_b', maxAge: 0 }, 'INVALID_INPUT', 'maxAge'],
    [
      'a ratio of nothing',
      { ...ratio, key: 'a_b', denominator: null },
      'INVALID_INPUT',
      'numerator',
    ],
    [
      'a ratio of unlike things',
      { ...ratio, key: 'a_b', denominator: 'study_sessions' },
      'INVALID_INPUT',
      'denominator',
    ],
    ['a ratio to the base of nothing', { ...ratio, key: 'a_b', per: 0 }, 'INVALID_INPUT', 'per'],
    [
      'a count of no standard',
      { ...words, kind: 'COUNT', key: 'a_b' },
      'INVALID_INPUT',
      'standard',
    ],
    [
      'a part of something unlike',
      { ...stock, key: 'a_b', total: 'study_sessions' },
      'INVALID_INPUT',
      'total',
    ],
    [
      'a part of a part',
      { ...stock, key: 'a_b', total: 'self_management_groups_order' },
      'INVALID_INPUT',
      'total',
    ],
    ['seven decimals', { ...stock, key: 'a_b', decimals: 7 }, 'INVALID_INPUT', 'decimals'],
    ['an unknown calendar', { ...stock, key: 'a_b', calendar: 'LUNAR' }, 'NOT_FOUND', 'calendar'],
    ['an unknown total', { ...stock, key: 'a_b', total: 'nothing' }, 'NOT_FOUND', 'indicator'],
    [
      'an unknown standard',
      { ...words, kind: 'COUNT', key: 'a_b', standard: 'x' },
      'NOT_FOUND',
      'standard',
    ],
    [
      'an end before its beginning',
      { ...stock, key: 'a_b', collectedFrom: '2024-01-01', collectedTo: '2024-01-01' },
      'ENDS_BEFORE_IT_BEGINS',
      'collectedTo',
    ],
  ])('not with %s, and nothing is left of the attempt', async (_what, input, code, field) => {
    const before = await traces();
    expect(await create('quantri', input)).toMatchObject({ code, field });
    expect(await traces()).toEqual(before);
  });
});

describe('an indicator is worded otherwise', () => {
  it('in a version of its own, and how it read before is kept', async () => {
    const { id, version, nameVi } = await told('mediation_groups');
    const input = { id, version, nameVi: 'Tổ hòa giải ở cơ sở', collectedTo: '2030-01-01' };
    expect(await edit('quantri', input)).toMatchObject({
      version: version + 1,
      nameVi: 'Tổ hòa giải ở cơ sở',
      collectedTo: '2030-01-01',
    });

    const { versions } = await told('mediation_groups');
    const [first, second] = versions.map(({ content }) => JSON.parse(content) as object);
    expect(versions.map((each) => each.version)).toEqual([version, version + 1]);
    expect(first).toMatchObject({ name_vi: nameVi, collected_to: null });
    expect(second).toMatchObject({ name_vi: 'Tổ hòa giải ở cơ sở', collected_to: '2030-01-01' });

    const entry = await db().prisma.auditEntry.findFirst({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({
      action: 'indicator.EDIT',
      actorName: 'Quản trị',
      before: { nameVi, collectedTo: null, version },
      after: { nameVi: 'Tổ hòa giải ở cơ sở', collectedTo: '2030-01-01', version: version + 1 },
    });
  });

  it('never in what it means: the contract has no word for that', async () => {
    const { id, version } = await told('mediators');
    await expect(edit('quantri', { id, version, kind: 'FLOW' })).rejects.toThrow(/"kind"/);
  });

  it.each(['tinh', 'huyen-138', 'xa-04507', 'xem'])(
    'not by %s, and nothing is left of the attempt',
    async (who) => {
      const { id, version } = await told('mediators');
      const before = await traces();
      expect(await edit(who, { id, version, nameVi: 'x' })).toMatchObject({ code: 'FORBIDDEN' });
      expect(await traces()).toEqual(before);
    },
  );

  it('not by whoever sees no catalogue: to him there is none', async () => {
    const { id, version } = await told('mediators');
    expect(await edit('chua-quyen', { id, version, nameVi: 'x' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['no name', { nameVi: '' }, 'INVALID_INPUT', 'nameVi'],
    ['a place that is taken', { position: 1 }, 'ALREADY_EXISTS', 'key'],
    ['fewer decimals than figures may have', { decimals: -1 }, 'INVALID_INPUT', 'decimals'],
    ['more decimals than there are', { decimals: 7 }, 'INVALID_INPUT', 'decimals'],
    [
      'an end before its beginning',
      { collectedFrom: '2024-01-01', collectedTo: '2023-01-01' },
      'ENDS_BEFORE_IT_BEGINS',
      'collectedTo',
    ],
    ['a version that never was', { version: 9 }, 'INVALID_INPUT', 'version'],
    ['the version nought', { version: 0 }, 'INVALID_INPUT', 'version'],
  ])('not with %s, and nothing is left of the attempt', async (_what, input, code, field) => {
    const { id, version } = await told('mediators');
    const before = await traces();
    expect(await edit('quantri', { id, version, ...input })).toMatchObject({ code, field });
    expect(await traces()).toEqual(before);
  });

  it('not from a version that no longer stands, even where two do it at once', async () => {
    const { id, version } = await told('households');
    const both = await Promise.all(
      ['Hộ', 'Hộ dân'].map((nameVi) => edit('quantri', { id, version, nameVi })),
    );
    expect(both.map(({ code }) => code ?? 'OK').toSorted()).toEqual(['CONFLICT', 'OK']);

    const before = await traces();
    expect(await edit('quantri', { id, version, nameVi: 'Nhà' })).toMatchObject({
      code: 'CONFLICT',
      field: 'version',
    });
    expect(await traces()).toEqual(before);
  });
});
