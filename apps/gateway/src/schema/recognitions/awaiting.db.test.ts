/** What the acts of 2024 and 2025 left to be judged anew, on the map of 2025. */
import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const demo = openDemo();
const today = date('2025-08-01');
// By then everybody holds the grants that the acts gave.
const now = new Date('2026-01-15T03:00:00Z');
const asked = <Data>(who: string, source: string) => demo.ask<Data>(who, source, { today, now });

interface Recognition {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly unit: { readonly id: string; readonly fullName: string };
  readonly awaits: readonly { readonly id: string; readonly code: string }[];
  readonly withdrawalRefusal: { readonly code: string } | null;
}
const body = 'id state version unit { id fullName } awaits { id code } withdrawalRefusal { code }';
const waiting = async (who: string, more = '') => {
  const { recognitions } = await asked<{
    recognitions: { totalCount: number; nodes: Recognition[] };
  }>(
    who,
    `{ recognitions(first: 1000, state: [AWAITING_REASSESSMENT] ${more}) { totalCount nodes { ${body} } } }`,
  );
  return recognitions;
};
/** Phường Yên Bái, which came of seven wards of 2023. */
const ward = '04252';

interface Heir {
  readonly awaitingReassessment: readonly Recognition[];
  readonly afterReorganisation: { signings: number; recognitions: number; accounts: number | null };
}
const heir = async (who: string, code: string, standard?: string) => {
  const within = standard ? `(standard: "${standard}")` : '';
  const { unit } = await asked<{ unit: Heir }>(
    who,
    `{ unit(code: "${code}") { awaitingReassessment${within} { ${body} }
         afterReorganisation { signings recognitions accounts } } }`,
  );
  return unit;
};
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).toSorted();

describe('what waits is found where it is to be settled', () => {
  it('at the province all that waits for its communes, and at a commune what its predecessors held', async () => {
    const [everywhere, province, own] = await Promise.all([
      waiting('tinh'),
      waiting('tinh', ', under: "15"'),
      waiting('tinh', `, unit: "${ward}"`),
    ]);
    const { awaitingReassessment, afterReorganisation } = await heir('tinh', ward);

    expect(everywhere.totalCount).toBe(231);
    expect(idsOf(province.nodes)).toEqual(idsOf(everywhere.nodes));
    expect(own.totalCount).toBeGreaterThan(0);
    expect(idsOf(awaitingReassessment)).toEqual(idsOf(own.nodes));
    expect(afterReorganisation).toMatchObject({
      recognitions: own.totalCount,
      // Nobody who keeps no accounts is told of any.
      accounts: null,
    });
    for (const { awaits } of own.nodes) expect(awaits).toMatchObject([{ code: ward }]);
  });

  it.each(['tinh', 'xem', 'quantri', 'xa-04264', 'huyen-138'])(
    '%s is led to the heirs that he sees, from there back, and to no other',
    async (who) => {
      const { units } = await asked<{
        units: { nodes: { id: string; awaitingReassessment: { id: string }[] }[] };
      }>(who, '{ units(first: 300) { nodes { id awaitingReassessment { id } } } }');
      const seen = new Set(units.nodes.map(({ id }) => id));
      const { nodes } = await waiting(who);
      const there = nodes.flatMap(({ id, awaits }) => awaits.map((unit) => `${unit.id} ${id}`));
      const back = units.nodes.flatMap(({ id, awaitingReassessment }) =>
        awaitingReassessment.map((recognition) => `${id} ${recognition.id}`),
      );

      expect(back.toSorted()).toEqual(there.toSorted());
      for (const { awaits } of nodes) {
        for (const { id } of awaits) expect(seen.has(id)).toBe(true);
      }
    },
  );

  it('beside the progress of a standard: those that remain and came of one that met it', async () => {
    interface Progress {
      readonly awaiting: number;
      readonly remainingUnits: readonly { awaitingReassessment: readonly object[] }[];
    }
    const { standardProgress } = await asked<{ standardProgress: Progress }>(
      'tinh',
      `{ standardProgress(standard: "new_rural", under: "15") { awaiting
           remainingUnits { awaitingReassessment(standard: "new_rural") { id } } } }`,
    );
    const { awaiting, remainingUnits } = standardProgress;
    const marked = remainingUnits.filter(({ awaitingReassessment: all }) => all.length > 0);

    expect(marked.length).toBeGreaterThan(20);
    expect(awaiting).toBe(marked.length);
  });

  it.each(['tinh', 'quantri'])(
    'costs %s as many statements for a hundred units as for one',
    async (who) => {
      const fields =
        'awaitingReassessment { id } afterReorganisation { signings recognitions accounts }';
      await asked(who, `{ unit(code: "${ward}") { ${fields} } }`);
      const one = demo.statements().length;
      await asked(who, `{ units(first: 100) { nodes { ${fields} } } }`);

      expect(demo.statements().length).toBeLessThanOrEqual(one);
    },
  );
});

describe('what waits is settled', () => {
  it('by recognising the heir: then what its predecessors held has lapsed', async () => {
    const before = await waiting('tinh');
    const { awaitingReassessment } = await heir('tinh', ward, 'civilised_urban');
    expect(awaitingReassessment.length).toBeGreaterThan(1);
    const { grantRecognition } = await asked<{ grantRecognition: object }>(
      'tinh',
      `mutation { grantRecognition(input: { unit: "${ward}", standard: "civilised_urban",
         decisionNumber: "12/QĐ-UBND", decidedOn: "2025-07-30", validFrom: "2025-07-30" }) { __typename } }`,
    );

    expect(grantRecognition).toEqual({ __typename: 'Recognition' });
    expect((await heir('tinh', ward, 'civilised_urban')).awaitingReassessment).toEqual([]);
    expect((await waiting('tinh')).totalCount).toBe(
      before.totalCount - awaitingReassessment.length,
    );
    const { node } = await asked<{ node: Recognition }>(
      'tinh',
      `{ node(id: "${awaitingReassessment[0]?.id}") { ... on Recognition { ${body} } } }`,
    );
    expect(node).toMatchObject({ state: 'LAPSED', awaits: [] });
  });

  it('once and for all: what is withdrawn of the heir later wakes nothing up again', async () => {
    const { recognitions } = await asked<{ recognitions: { nodes: Recognition[] } }>(
      'tinh',
      `{ recognitions(unit: "${ward}", standard: "civilised_urban", state: [RECOGNISED]) { nodes { ${body} } } }`,
    );
    const [own] = recognitions.nodes;
    const before = (await waiting('tinh')).totalCount;
    const { withdrawRecognition } = await asked<{ withdrawRecognition: object }>(
      'tinh',
      `mutation { withdrawRecognition(input: { id: "${own?.id}", version: ${own?.version}, withdrawnOn: "2025-07-31",
         number: "14/QĐ-UBND", reason: "Không giữ được tiêu chí" }) { ... on Recognition { state } ... on Refused { code } } }`,
    );

    expect(withdrawRecognition).toEqual({ state: 'WITHDRAWN' });
    expect((await waiting('tinh')).totalCount).toBe(before);
    expect((await heir('tinh', ward, 'civilised_urban')).awaitingReassessment).toEqual([]);
  });

  it('by withdrawing it, where the heir is found not to meet the standard; by whoever recognises the heir', async () => {
    const [held] = (await waiting('tinh', ', standard: "security_criterion"')).nodes;
    const withdraw = (who: string, withdrawnOn: string) =>
      asked<{ withdrawRecognition: object }>(
        who,
        `mutation { withdrawRecognition(input: { id: "${held?.id}", version: ${held?.version},
           withdrawnOn: "${withdrawnOn}", number: "13/QĐ-UBND", reason: "Xã mới chưa đạt tiêu chí" }) {
           ... on Recognition { state awaits { id } } ... on Refused { code } } }`,
      ).then((answer) => answer.withdrawRecognition);

    expect(held?.withdrawalRefusal).toBeNull();
    expect(await withdraw('xem', '2025-07-31')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await withdraw('tinh', '2023-01-01')).toMatchObject({ code: 'DATE_OUT_OF_RANGE' });
    expect(await withdraw('tinh', '2025-07-31')).toEqual({ state: 'WITHDRAWN', awaits: [] });
  });
});

it('whoever keeps the accounts is told how many an act left without a grant at what came of their unit', async () => {
  const accounts = async () => (await heir('quantri', ward)).afterReorganisation.accounts;
  expect(await accounts()).toBe(0);
  await demo.asOwner(
    `delete from access_grant where unit_id = (
       select unit_id from unit_version where code = '${ward}' and valid_from = '2025-07-01')`,
  );

  expect(await accounts()).toBeGreaterThan(0);
});

describe('of a unit that went to several', () => {
  const unitOf = (code: string) =>
    `(select unit_id from unit_version where code = '${code}' and valid_to is null)`;
  /** Phường Nghĩa Lộ, another ward, and a commune: to that one the standard of wards does not apply. */
  const [nghiaLo, otherWard, commune] = ['04288', '04663', '04462'];
  /** A part of one ward of 2023 that had met the standard goes to another unit as well. */
  const partGoesTo = (code: string) =>
    demo.asOwner(
      'alter table unit_lineage disable trigger user',
      `insert into unit_lineage (predecessor_id, successor_id, reorganisation_id, share, source)
         select edge.predecessor_id, ${unitOf(code)}, edge.reorganisation_id, 0.5, 'test' from unit_lineage edge
           join recognition held on held.unit_id = edge.predecessor_id
           join standard on standard.id = held.standard_id and standard.key = 'civilised_urban'
          where edge.successor_id = ${unitOf(nghiaLo)} and held.withdrawn_on is null
          order by edge.predecessor_id limit 1`,
      'alter table unit_lineage enable trigger user',
    );
  const awaits = async (who = 'tinh') => {
    const { nodes } = await waiting(who, `, unit: "${nghiaLo}", standard: "civilised_urban"`);
    return nodes.map((held) => held.awaits.map(({ code }) => code));
  };

  it('those wait to which the standard applies, each until it is judged itself', async () => {
    const before = await awaits();
    expect(before.length).toBeGreaterThan(0);
    await partGoesTo(commune);
    expect(await awaits()).toEqual(before);

    await partGoesTo(otherWard);
    expect((await awaits()).flat()).toContain(otherWard);
    await asked(
      'tinh',
      `mutation { grantRecognition(input: { unit: "${nghiaLo}", standard: "civilised_urban",
         decisionNumber: "17/QĐ-UBND", decidedOn: "2025-07-30", validFrom: "2025-07-30" }) { __typename } }`,
    );
    // All that went there whole is judged; of what went to two the other one waits.
    expect(await awaits()).toEqual([]);
    const { awaitingReassessment } = await heir('tinh', otherWard, 'civilised_urban');
    expect(awaitingReassessment.flatMap((held) => held.awaits.map(({ code }) => code))).toContain(
      otherWard,
    );
  });
});
