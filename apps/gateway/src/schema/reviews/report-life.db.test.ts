import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { comment, figures, leadership, missing, readBody, turns } from './report-trial.ts';
import { first, reviewing, second, told } from './testing.ts';

const demo = openDemo();
const { ask, db } = demo;
const { change, enter, move, open, reportOf, save } = reviewing(demo);

let cycle = '';
beforeAll(async () => {
  cycle = await open();
});

const bodyOf = async (who: string, unit: string, today = '2024-01-02') => {
  const { id } = await reportOf(who, cycle, unit);
  return readBody(demo, who, id, today);
};

describe('the report of a commune', () => {
  it('begins where somebody writes, and is not submitted before it is whole', async () => {
    expect(await reportOf('xa-04507', cycle, first)).toMatchObject({ state: 'NOT_STARTED' });
    expect(await move('xa-04507', cycle, first, 'SUBMIT')).toMatchObject({ code: 'WRONG_STATE' });
    expect(await move('xa-04507', cycle, first, 'START')).toMatchObject({ state: 'DRAFT' });
    expect(await move('xa-04507', cycle, first, 'SUBMIT')).toMatchObject({ code: 'REPORT_EMPTY' });
    expect(await save('xa-04507', cycle, first, { limits: 'Còn một thôn chậm.' })).toMatchObject({
      state: 'DRAFT',
      version: 3,
    });
    const unwritten = await move('xa-04507', cycle, first, 'SUBMIT');
    expect(unwritten).toMatchObject({ code: 'SECTIONS_MISSING' });
    expect(unwritten.message).toContain('Công tác lãnh đạo, chỉ đạo');
    await save('xa-04507', cycle, first, leadership);
    await enter('xa-04507', first, figures, null);
    const { missingFigures } = await bodyOf('xa-04507', first);
    expect(missingFigures).toEqual(missing('participant_turns'));
    expect(await move('xa-04507', cycle, first, 'SUBMIT')).toMatchObject({
      code: 'FIGURES_MISSING',
    });
  });

  it('writes nothing where it says what is there already, or what nobody asks', async () => {
    const { version } = await reportOf('xa-04507', cycle, first);
    expect(await save('xa-04507', cycle, first, leadership)).toMatchObject({ version });
    expect(await save('xa-04507', cycle, first, { other: 'Gì đó.' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await save('xem', cycle, first, { limits: 'Người xem viết.' })).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(await reportOf('xa-04507', cycle, first)).toMatchObject({ version });
  });

  it('goes up with its sheet, comes back with a comment on a cell, and goes up again', async () => {
    await enter('xa-04507', first, [turns], 1);
    expect(await move('xa-04507', cycle, first, 'SUBMIT', {}, '2024-01-05')).toMatchObject({
      state: 'SUBMITTED',
    });
    expect((await bodyOf('xa-04507', first)).sheets[0]?.sheet?.state).toBe('SUBMITTED');
    expect(await move('xa-04507', cycle, first, 'ACCEPT')).toMatchObject({ code: 'NOT_YOURS' });
    expect(await move('huyen-138', cycle, first, 'RETURN')).toMatchObject({
      code: 'COMMENT_REQUIRED',
    });
    expect(
      await move('huyen-138', cycle, first, 'RETURN', {
        comments: [{ ...comment, section: 'limits' }],
      }),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    expect(
      await move('huyen-138', cycle, first, 'RETURN', {
        comments: [{ ...comment, period: '2023-Q3' }],
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await move('huyen-138', cycle, first, 'RETURN', { comments: [comment] }, '2024-01-08'),
    ).toMatchObject({ state: 'RETURNED' });

    const back = await bodyOf('xa-04507', first);
    expect(back.sheets[0]?.sheet).toMatchObject({ state: 'RETURNED' });
    expect(back.comments).toMatchObject([{ number: 1, indicator: { key: 'household_turns' } }]);
    await enter(
      'xa-04507',
      first,
      [told('household_turns', '44')],
      back.sheets[0]?.sheet?.version ?? 0,
    );
    await save('xa-04507', cycle, first, { limits: 'Còn hai thôn chậm.' });
    expect(await move('xa-04507', cycle, first, 'SUBMIT', {}, '2024-01-11')).toMatchObject({
      state: 'SUBMITTED',
    });
    const { id } = await reportOf('huyen-138', cycle, first);
    const { report } = await ask<{ report: { difference: unknown } }>(
      'huyen-138',
      `{ report(id: "${id}") { difference(from: 1, to: 2) { sections { key kind before after }
          figures { key kind before after } } } }`,
    );
    expect(report.difference).toEqual({
      sections: [
        {
          key: 'limits',
          kind: 'CHANGED',
          before: 'Còn một thôn chậm.',
          after: 'Còn hai thôn chậm.',
        },
      ],
      figures: [{ key: 'household_turns@2023-Q4', kind: 'CHANGED', before: '41', after: '44' }],
    });
  });

  it('is accepted with its sheet, and was on time however long it took to be completed', async () => {
    expect(await move('huyen-138', cycle, first, 'ACCEPT', {}, '2024-01-12')).toMatchObject({
      state: 'ACCEPTED',
    });
    const body = await bodyOf('xa-04507', first, '2024-01-15');
    // Due on the 8th, first submitted on the 5th, completed on the 11th.
    expect(body.standing).toEqual({
      standing: 'ON_TIME_COMPLETED_AFTER',
      days: 3,
      isFinished: true,
    });
    expect(body.sheets[0]?.sheet?.state).toBe('ACCEPTED');
    expect(body.versions.map(({ number, submittedBy }) => [number, submittedBy])).toEqual([
      [1, 'Báo cáo viên xã Đào Thịnh'],
      [2, 'Báo cáo viên xã Đào Thịnh'],
    ]);
    const value = (number: number) =>
      body.versions[number - 1]?.figures.find(
        ({ indicator }) => indicator.key === 'household_turns',
      )?.value;
    expect([value(1), value(2)]).toEqual(['41', '44']);
    expect(body.history.map(({ action }) => action)).toEqual([
      'report.START',
      ...Array.from({ length: 2 }, () => 'report.ENTER'),
      'report.SUBMIT',
      'report.RETURN',
      'report.ENTER',
      'report.SUBMIT',
      'report.ACCEPT',
    ]);
  });

  it('is not accepted by who submitted it on its behalf', async () => {
    await save('huyen-138', cycle, second, leadership);
    await enter('xa-04510', second, figures, null);
    const acknowledged = missing('participant_turns');
    expect(
      await move('huyen-138', cycle, second, 'SUBMIT', { acknowledged }, '2024-01-09'),
    ).toMatchObject({ state: 'SUBMITTED' });
    expect(await move('huyen-138', cycle, second, 'ACCEPT')).toMatchObject({
      code: 'OWN_SUBMISSION',
    });
    expect((await bodyOf('xa-04510', second, '2024-01-09')).standing).toEqual({
      standing: 'LATE_SUBMITTED',
      days: 1,
      isFinished: false,
    });
    const entry = await db().prisma.auditEntry.findFirst({
      where: { action: 'report.SUBMIT' },
      orderBy: { id: 'desc' },
    });
    expect(entry).toMatchObject({ isOnBehalf: true });
    const comments = [{ section: 'leadership', text: 'Đơn vị tự hoàn thiện rồi nộp lại.' }];
    expect(await move('huyen-138', cycle, second, 'RETURN', { comments })).toMatchObject({
      state: 'RETURNED',
    });
    expect(
      await move('xa-04510', cycle, second, 'SUBMIT', { acknowledged }, '2024-01-10'),
    ).toMatchObject({ state: 'SUBMITTED' });
    // He submitted it in an earlier round.
    expect(await move('huyen-138', cycle, second, 'ACCEPT')).toMatchObject({
      code: 'OWN_SUBMISSION',
    });
  });

  it('is told who was quicker', async () => {
    const { id } = await reportOf('xa-04507', cycle, first);
    const stale = { id, version: 1 };
    const late = await change('xa-04507', 'saveReport', { ...stale, sections: [] });
    expect(late.code).toBe('CONFLICT');
    expect(late.message).toMatch(/^Điều phối viên huyện Trấn Yên đã thay đổi báo cáo này lúc /);
    expect(await change('huyen-138', 'moveReport', { ...stale, move: 'REOPEN' })).toMatchObject({
      code: 'CONFLICT',
    });
    expect(
      await change('huyen-138', 'moveReport', { id, version: 99, move: 'REOPEN' }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('is nobody’s beside its unit and those above', async () => {
    const { id, version } = await reportOf('xa-04507', cycle, first);
    for (const who of ['xa-04510', 'huyen-133']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await change(who, 'moveReport', { id, version, move: 'SUBMIT' });
      expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('the report of a district', () => {
  it('takes in what was accepted, and names what was not', async () => {
    expect(await save('huyen-138', cycle, '138', leadership)).toMatchObject({ state: 'DRAFT' });
    const body = await bodyOf('huyen-138', '138');
    expect(body.sheets).toEqual([]);
    expect(body.sums).toEqual([
      { indicator: { key: 'study_sessions' }, value: '3', units: { reported: 1, expected: 21 } },
      { indicator: { key: 'household_turns' }, value: '44', units: { reported: 1, expected: 21 } },
      {
        indicator: { key: 'participant_turns' },
        value: '90',
        units: { reported: 1, expected: 21 },
      },
    ]);
    const gaps = body.gaps.map(({ unit }) => unit.code);
    expect(gaps).toHaveLength(20);
    expect(gaps).not.toContain(first);

    const { id } = await reportOf('huyen-138', cycle, '138');
    const { report } = await ask<{ report: { childSections: unknown; withSubmitted: unknown } }>(
      'huyen-138',
      `{ report(id: "${id}") { childSections(key: "leadership") { unit { code } text isAccepted }
          withSubmitted: childSections(key: "leadership", withSubmitted: true) { unit { code } isAccepted } } }`,
    );
    expect(report.childSections).toEqual([
      { unit: { code: first }, text: leadership.leadership, isAccepted: true },
    ]);
    expect(report.withSubmitted).toEqual([
      { unit: { code: first }, isAccepted: true },
      { unit: { code: second }, isAccepted: false },
    ]);

    const submit = (namedGaps: readonly string[]) =>
      move('huyen-138', cycle, '138', 'SUBMIT', { namedGaps }, '2024-01-11');
    const unnamed = await submit(gaps.slice(1));
    expect(unnamed).toMatchObject({ code: 'GAPS_NOT_NAMED' });
    expect(unnamed.message).toContain('Thị trấn Cổ Phúc');
    expect(await submit([...gaps, first])).toMatchObject({ code: 'NOT_A_GAP' });
    expect(await submit([...gaps, '04720'])).toMatchObject({ code: 'NOT_FOUND' });
    expect(await submit(gaps)).toMatchObject({ state: 'SUBMITTED' });
    const { versions } = await bodyOf('huyen-138', '138');
    expect(versions[0]?.gaps.map(({ code }) => code)).toEqual(gaps);
    expect(versions[0]?.figures).toContainEqual({
      indicator: { key: 'household_turns' },
      value: '44',
    });
  });

  it('is accepted by the province, which opens it again for a reason', async () => {
    expect(await move('tinh', cycle, '138', 'ACCEPT')).toMatchObject({ state: 'ACCEPTED' });
    expect(await move('tinh', cycle, '138', 'REOPEN', { reason: 'sai' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    const reason = 'Xã Việt Thành đã được bổ sung.';
    expect(await move('tinh', cycle, '138', 'REOPEN', { reason })).toMatchObject({
      state: 'DRAFT',
    });
    expect(await reportOf('tinh', cycle, '138')).toMatchObject({ number: 2, acceptedNumber: 1 });
  });

  it('is not spared while units below report to it; a commune is, and is asked again', async () => {
    const reason = 'Không có hoạt động trong kỳ này.';
    const exempt = (who: string, unit: string) => move(who, cycle, unit, 'EXEMPT', { reason });
    expect(await exempt('tinh', '138')).toMatchObject({ code: 'CHILDREN_EXPECTED' });
    expect(await exempt('huyen-138', '04516')).toMatchObject({ state: 'EXEMPT' });
    expect((await bodyOf('huyen-138', '138')).gaps).toHaveLength(19);
    expect(await move('huyen-138', cycle, '04516', 'REOPEN', { reason })).toMatchObject({
      state: 'DRAFT',
    });
  });
});
