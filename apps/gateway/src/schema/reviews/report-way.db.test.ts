/** Who acts on reports when the map has changed since their review was opened. */
import { date } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { merged, merger, mover } from '../units/merger.fixture.ts';
import { comment, figures, leadership, missing } from './report-trial.ts';
import { reviewing } from './testing.ts';

const demo = openDemo({ hasActs: false });
const { ask, asOwner } = demo;
const { change, enter, move: moveHere, open, reportOf, save } = reviewing(demo);
const since = '2024-02-01';
const reason = 'Không có hoạt động trong kỳ này.';
const acknowledged = missing('participant_turns');

let cycle = '';
const ids = new Map<string, string>();
beforeAll(async () => {
  cycle = await open();
  // Two communes of Trấn Yên become one, and a third goes over to Yên Bình, while the review is open.
  for (const unit of ['04510', '04516']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await save(`xa-${unit}`, cycle, unit, leadership);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await enter(`xa-${unit}`, unit, figures, null);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    ids.set(unit, (await reportOf('tinh', cycle, unit)).id);
  }
  await asOwner(
    merger(['04510', '04513'], '2024-01-15'),
    mover('04516', '139', '2024-01-15'),
    `insert into access_grant (account_id, role, unit_id) values ('account-chua-quyen', 'REPORTER', '${merged.id}')`,
  );
});

interface Shown {
  readonly version: number;
  readonly reportsTo: { readonly code: string };
  readonly gaps: readonly { readonly unit: { readonly code: string } }[];
  readonly sheets: readonly { readonly sheet: { readonly state: string } | null }[];
  readonly moves: readonly {
    readonly move: string;
    readonly isOnBehalf: boolean;
    readonly refusal: { readonly code: string } | null;
  }[];
}

/** A report of the review as somebody sees it on a later day. */
const shown = async (who: string, unit: string): Promise<Shown> => {
  const { report } = await ask<{ report: Shown }>(
    who,
    `{ report(id: "${ids.get(unit)}") { version reportsTo { code } gaps { unit { code } }
         sheets { sheet { state } } moves { move isOnBehalf refusal { code } } } }`,
    { today: date(since) },
  );
  return report;
};
const move = async (who: string, unit: string, name: string, input: object = {}) => {
  const { version } = await shown(who, unit);
  return change(who, 'moveReport', { id: ids.get(unit), version, move: name, ...input }, since);
};

describe('the report of a unit that has ended', () => {
  it('is written by what came of it, and not by whoever was there', async () => {
    const { moves } = await shown('chua-quyen', '04510');
    expect(moves.find((each) => each.move === 'SUBMIT')).toMatchObject({
      refusal: null,
      isOnBehalf: false,
    });
    expect(await move('xa-04510', '04510', 'SUBMIT', { acknowledged })).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(await move('chua-quyen', '04510', 'SUBMIT', { acknowledged })).toMatchObject({
      state: 'SUBMITTED',
    });
  });

  it('takes its sheet of figures along, and is accepted where it was asked', async () => {
    expect((await shown('huyen-138', '04510')).sheets).toEqual([{ sheet: { state: 'SUBMITTED' } }]);
    expect(await move('huyen-138', '04510', 'ACCEPT')).toMatchObject({ state: 'ACCEPTED' });
    expect((await shown('huyen-138', '04510')).sheets).toEqual([{ sheet: { state: 'ACCEPTED' } }]);
  });

  it('is not seen from elsewhere', async () => {
    for (const who of ['xa-04720', 'huyen-133']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(shown(who, '04510')).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    }
  });
});

describe('the report of a unit that has gone over to another parent', () => {
  it('is still taken in and decided on by the one under which it was asked', async () => {
    expect((await shown('xa-04516', '04516')).reportsTo.code).toBe('138');
    expect(await move('xa-04516', '04516', 'SUBMIT', { acknowledged })).toMatchObject({
      state: 'SUBMITTED',
    });
    expect(await move('huyen-139', '04516', 'ACCEPT')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await move('huyen-138', '04516', 'RETURN', { comments: [comment] })).toMatchObject({
      state: 'RETURNED',
    });
  });
});

describe('a commune of a district that is spared', () => {
  it('that is asked again is decided on, and taken in, by the next on the way', async () => {
    const { unit } = await ask<{ unit: { children: { nodes: { code: string }[] } } }>(
      'tinh',
      '{ unit(code: "133") { children(first: 100) { nodes { code } } } }',
    );
    const communes = unit.children.nodes.map(({ code }) => code);
    for (const code of [...communes, '133']) {
      const who = code === '133' ? 'tinh' : 'huyen-133';
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await moveHere(who, cycle, code, 'EXEMPT', { reason }, since)).toMatchObject({
        state: 'EXEMPT',
      });
    }
    const [asked = ''] = communes;
    for (const code of [asked, '15']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      ids.set(code, (await reportOf('tinh', cycle, code)).id);
    }
    expect(await move('huyen-133', asked, 'REOPEN', { reason })).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(await move('tinh', asked, 'REOPEN', { reason })).toMatchObject({ state: 'DRAFT' });
    expect((await shown('tinh', asked)).reportsTo.code).toBe('15');
    const gaps = (await shown('tinh', '15')).gaps.map((gap) => gap.unit.code);
    expect(gaps).toContain(asked);
    expect(gaps).not.toContain('133');
  });
});
