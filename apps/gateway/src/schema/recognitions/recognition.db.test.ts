import { date, type IsoDate } from '@phoihop/domain/dates';
import { recognitionStateOn, type RecognitionTerm } from '@phoihop/domain/recognitions';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, asOwner, statements } = openDemo({ hasActs: false });

interface Count {
  readonly achieved: number;
  readonly applicable: number;
}
const progress = (who: string, standard: string, asOf: string, under = '15') =>
  ask<{ standardProgress: Count & { published: unknown } }>(
    who,
    `{ standardProgress(standard: "${standard}", under: "${under}", asOf: "${asOf}") { achieved applicable
       published { difference agrees published { achieved applicable asOf } } } }`,
  );

describe('on 31 December 2022', () => {
  it.each([
    ['security_criterion', 134, 150],
    ['new_rural', 99, 150],
    ['new_rural_advanced', 27, 150],
    ['new_rural_model', 6, 150],
    ['civilised_urban', 18, 23],
    ['new_rural_district', 3, 9],
  ])('%s is met by %i of %i, as was printed', async (standard, achieved, applicable) => {
    const { standardProgress } = await progress('tinh', standard, '2022-12-31');

    expect(standardProgress).toEqual({
      achieved,
      applicable,
      published: {
        difference: 0,
        agrees: true,
        published: { achieved, applicable, asOf: '2022-12-31' },
      },
    });
  });

  it('huyen-138 is told of his district alone, whatever he leaves out', async () => {
    const source = (under: string) =>
      `{ standardProgress(standard: "new_rural"${under}, asOf: "2022-12-31") { achieved applicable
         achievedUnits { parent { code } } } }`;
    const [all, own] = await Promise.all(
      ['', ', under: "138"'].map((under) =>
        ask<{ standardProgress: Count & { achievedUnits: { parent: { code: string } }[] } }>(
          'huyen-138',
          source(under),
        ),
      ),
    );

    expect(all).toEqual(own);
    expect(all?.standardProgress).toMatchObject({ achieved: 20, applicable: 20 });
    await expect(progress('huyen-138', 'new_rural', '2022-12-31')).rejects.toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    });
    await expect(progress('huyen-138', 'new_rural', '2022-12-31', '139')).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });
});

it('costs as many statements whatever is listed: with both lists, the parts, the trend and what was printed', async () => {
  await ask(
    'tinh',
    `{ standardProgress(standard: "new_rural", under: "15") { achieved applicable achievedUnits { code }
       remainingUnits { code } byUnit { unit { code } achieved applicable }
       trend { asOf achieved applicable } published { agrees } } }`,
  );

  expect(statements().length).toBeLessThanOrEqual(12);
});

it('the state that the database filters by is the one that the domain derives, on every day', async () => {
  interface Node extends RecognitionTerm {
    readonly state: string | null;
  }
  const days = ['2020-02-01', '2021-06-30', '2022-12-31', '2023-06-30', '2023-12-15', '2030-01-01'];
  for (const day of days) {
    const one = (state: string) =>
      `${state}: recognitions(first: 1000, asOf: "${day}", state: [${state}]) { totalCount }`;
    const states = ['RECOGNISED', 'WITHDRAWN', 'LAPSED', 'AWAITING_REASSESSMENT'];
    const answer = await ask<Record<string, { totalCount: number; nodes: Node[] }>>(
      'tinh',
      `{ ${states.map(one).join(' ')} all: recognitions(first: 1000, asOf: "${day}") {
         totalCount nodes { state validFrom validTo withdrawnOn } } }`,
    );
    const nodes = answer['all']?.nodes ?? [];
    const derived = nodes.map((node) =>
      recognitionStateOn(node, { endedOn: null, hasSuccessor: false }, date(day)),
    );

    expect(nodes.map(({ state }) => state)).toEqual(derived);
    for (const state of states) {
      expect(answer[state]?.totalCount).toBe(derived.filter((each) => each === state).length);
    }
  }
});

const grant = (who: string, input: string, today?: IsoDate) =>
  ask<{ grantRecognition: Record<string, unknown> }>(
    who,
    `mutation { grantRecognition(input: { ${input} }) { __typename ... on Recognition { id version state
       decisionNumber includes { key } history { action actorName } }
       ... on Refused { code message field } } }`,
    today ? { today } : {},
  ).then((answer) => answer.grantRecognition);

const model = (unit: string, more = 'validFrom: "2023-12-01"') =>
  `unit: "${unit}", standard: "new_rural_model", decisionNumber: "77/QĐ-UBND", decidedOn: "2023-11-30", ${more}`;

describe('granting and withdrawing', () => {
  it('is on record with who did it, and counts from its first day, the tiers below included', async () => {
    const free = await ask<{ standardProgress: { remainingUnits: { code: string }[] } & Count }>(
      'tinh',
      '{ standardProgress(standard: "new_rural", under: "15") { achieved remainingUnits { code } } }',
    );
    const code = free.standardProgress.remainingUnits[0]?.code ?? '';
    const granted = await grant('tinh', model(code));

    expect(granted).toMatchObject({
      state: 'RECOGNISED',
      version: 1,
      decisionNumber: '77/QĐ-UBND',
      includes: [{ key: 'new_rural_advanced' }, { key: 'new_rural' }],
      history: [{ action: 'recognition.GRANT', actorName: 'Điều phối viên tỉnh Yên Bái' }],
    });
    const now = await progress('tinh', 'new_rural', '2023-12-15');
    const before = await progress('tinh', 'new_rural', '2023-11-30');
    expect(now.standardProgress.achieved).toBe(free.standardProgress.achieved + 1);
    expect(before.standardProgress.achieved).toBe(free.standardProgress.achieved);

    const withdraw = (version: number, reason: string) =>
      ask<{ withdrawRecognition: Record<string, unknown> }>(
        'tinh',
        `mutation { withdrawRecognition(input: { id: "${String(granted['id'])}", version: ${version},
           withdrawnOn: "2023-12-15", number: "80/QĐ-UBND", reason: "${reason}" }) {
           __typename ... on Recognition { state version withdrawalRefusal { code } history { action reason } }
           ... on Refused { code field message } } }`,
      ).then((answer) => answer.withdrawRecognition);
    expect(await withdraw(1, 'ngắn')).toMatchObject({ code: 'REASON_REQUIRED', field: 'reason' });
    expect(await withdraw(1, 'Không còn giữ được tiêu chí')).toMatchObject({
      state: 'WITHDRAWN',
      version: 2,
      withdrawalRefusal: { code: 'NOT_RECOGNISED' },
      history: [
        { action: 'recognition.GRANT' },
        { action: 'recognition.WITHDRAW', reason: 'Không còn giữ được tiêu chí' },
      ],
    });
    expect(await withdraw(1, 'Không còn giữ được tiêu chí')).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/đã thay đổi quyết định công nhận này lúc/),
    });
  });

  it.each([
    ['xem', '04507', 'NOT_YOURS', 'validFrom: "2023-12-01"'],
    ['xa-04507', '04507', 'NOT_YOURS', 'validFrom: "2023-12-01"'],
    ['quantri', '04507', 'NOT_YOURS', 'validFrom: "2023-12-01"'],
    ['tinh', '04252', 'STANDARD_NOT_APPLICABLE', 'validFrom: "2023-12-01"'],
    ['tinh', '04507', 'STANDARD_NOT_APPLICABLE', 'validFrom: "2009-12-01"'],
    ['tinh', '04507', 'ENDS_BEFORE_IT_BEGINS', 'validFrom: "2023-12-01", validTo: "2023-12-01"'],
  ])('is refused to %s for %s as %s', async (who, code, refusal, more) => {
    expect(await grant(who, model(code, more))).toMatchObject({ code: refusal });
  });

  it('is told beside the field that is wrong, in words', async () => {
    const late =
      'unit: "04507", standard: "new_rural_model", decisionNumber: "7", decidedOn: "2023-12-16", validFrom: "2023-12-01"';

    expect(await grant('tinh', late)).toMatchObject({
      field: 'decidedOn',
      message: 'Ngày quyết định không được sau ngày làm việc 15/12/2023.',
    });
  });

  it('is the district’s for its communes too, and not for itself', async () => {
    const { units } = await ask<{
      units: { nodes: { code: string; recognitionRefusal: unknown }[] };
    }>('huyen-138', '{ units(first: 100) { nodes { code recognitionRefusal { code } } } }');
    const refused = units.nodes.filter(({ recognitionRefusal }) => recognitionRefusal !== null);

    expect(refused.map(({ code }) => code)).toEqual(['138']);
  });

  it('does not overlap: of two given at once the database keeps one', async () => {
    const { standardProgress } = await ask<{
      standardProgress: { remainingUnits: { code: string }[] };
    }>(
      'tinh',
      '{ standardProgress(standard: "security_criterion", under: "15") { remainingUnits { code } } }',
    );
    const code = standardProgress.remainingUnits.at(-1)?.code ?? '';
    const twice = await Promise.all([1, 2].map(() => grant('tinh', model(code))));

    expect(
      twice
        .map(({ code: refusal }) => (typeof refusal === 'string' ? refusal : 'granted'))
        .toSorted(),
    ).toEqual(['ALREADY_EXISTS', 'granted']);
  });
});

describe('once a unit is merged', () => {
  it('what it had met awaits reassessment, is seen by whoever saw it, and is no longer counted', async () => {
    const { recognitions } = await ask<{
      recognitions: { nodes: { id: string; unit: { id: string } }[] };
    }>(
      'huyen-138',
      `{ recognitions(standard: "new_rural", state: [RECOGNISED], first: 1) { nodes { id unit { id } } } }`,
    );
    const [held] = recognitions.nodes;
    const before = await progress('huyen-138', 'new_rural', '2023-12-15', '138');
    const unitId = Buffer.from(held?.unit.id ?? '', 'base64')
      .toString('utf8')
      .split(':')[1];
    const tables = ['unit', 'unit_version', 'place', 'unit_lineage'];
    await asOwner(
      ...tables.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`),
      `UPDATE place SET valid_to = '2023-12-10' WHERE unit_id = '${unitId}'`,
      `UPDATE unit_version SET valid_to = '2023-12-10' WHERE unit_id = '${unitId}'`,
      `UPDATE unit SET valid_to = '2023-12-10' WHERE id = '${unitId}'`,
      `INSERT INTO reorganisation (id, number, title, effective_on, source)
         VALUES ('00000000-0000-4000-8000-000000000001', 'x', 'x', '2023-12-10', 'x')`,
      `INSERT INTO unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
         SELECT '${unitId}', unit_id, '00000000-0000-4000-8000-000000000001', 1, 'x'
           FROM unit_version WHERE code = '138'`,
      ...tables.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`),
    );
    const { waiting, then } = await ask<Record<string, { nodes: { id: string; state: string }[] }>>(
      'huyen-138',
      `{ waiting: recognitions(standard: "new_rural", under: "138", state: [AWAITING_REASSESSMENT], first: 9) {
           nodes { id state unit { fullName } withdrawalRefusal { code } } }
         then: recognitions(standard: "new_rural", under: "138", asOf: "2023-12-09", first: 100) {
           nodes { id state } } }`,
    );
    const after = await progress('huyen-138', 'new_rural', '2023-12-15', '138');

    expect(waiting?.nodes).toMatchObject([
      { id: held?.id, withdrawalRefusal: { code: 'NOT_YOURS' } },
    ]);
    expect(then?.nodes.find(({ id }) => id === held?.id)?.state).toBe('RECOGNISED');
    expect(after.standardProgress).toMatchObject({
      achieved: before.standardProgress.achieved - 1,
      applicable: before.standardProgress.applicable - 1,
    });
    const elsewhere = await ask<{ recognitions: { totalCount: number } }>(
      'huyen-139',
      '{ recognitions(state: [AWAITING_REASSESSMENT], first: 1) { totalCount } }',
    );
    expect(elsewhere.recognitions.totalCount).toBe(0);
  });
});

describe('targets', () => {
  it('tell how far they have got, and which are overdue', async () => {
    const { targets } = await ask<{ targets: { standard: { key: string } }[] }>(
      'tinh',
      `{ targets(under: "15") { unit { code } standard { key } value dueOn progress { isReached isOverdue }
         past: progress(asOf: "2022-12-31") { value isReached isOverdue } } }`,
    );

    expect(targets).toHaveLength(15);
    expect(targets.find(({ standard }) => standard.key === 'new_rural_model')).toMatchObject({
      value: '10',
      progress: { isReached: false, isOverdue: true },
      past: { value: '6', isReached: false, isOverdue: false },
    });
  });

  it('are set and changed by coordinators, on record', async () => {
    const set = await ask<{ setTarget: Record<string, unknown> }>(
      'tinh',
      `mutation { setTarget(input: { unit: "138", standard: "security_criterion", value: "20", dueOn: "2025-12-31",
         source: "Kế hoạch" }) { ... on Target { id version value } ... on Refused { code } } }`,
    );
    expect(set.setTarget).toMatchObject({ version: 1, value: '20' });
    const edit = (value: string) =>
      ask<{ editTarget: Record<string, unknown> }>(
        'huyen-138',
        `mutation { editTarget(input: { id: "${String(set.setTarget['id'])}", version: 1, value: "${value}" }) {
           ... on Target { version value history { action } } ... on Refused { code field } } }`,
      );
    expect((await edit('20.5')).editTarget).toEqual({ code: 'INVALID_INPUT', field: 'value' });
    expect((await edit('18')).editTarget).toEqual({
      version: 2,
      value: '18',
      history: [{ action: 'target.CREATE' }, { action: 'target.EDIT' }],
    });
    expect((await edit('19')).editTarget).toMatchObject({ code: 'CONFLICT' });
  });
});
