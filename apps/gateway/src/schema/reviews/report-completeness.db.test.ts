import { date } from '@phoihop/domain/dates';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { leadership, missing } from './report-trial.ts';
import { first, reviewing } from './testing.ts';

const demo = openDemo();
const { ask } = demo;
const { change, move, open, plan, save } = reviewing(demo);

let cycle = '';
const acknowledged = missing('study_sessions', 'household_turns', 'participant_turns');
beforeAll(async () => {
  cycle = await open();
  const submit = (today: string) =>
    move('xa-04507', cycle, first, 'SUBMIT', { acknowledged }, today);
  await save('xa-04507', cycle, first, leadership);
  await submit('2024-01-05');
  const comments = [{ section: 'leadership', text: 'Nêu rõ số văn bản đã ban hành.' }];
  await move('huyen-138', cycle, first, 'RETURN', { comments }, '2024-01-08');
  await submit('2024-01-11');
  await move('huyen-138', cycle, first, 'ACCEPT', {}, '2024-01-12');
});

describe('of all', () => {
  it('so many have submitted, and who is missing is told by name', async () => {
    interface Done {
      readonly expected: number;
      readonly submitted: number;
      readonly accepted: number;
      readonly missing: readonly { unit: { code: string } }[];
    }
    // All but one, written as the owner of the tables may.
    await demo.asOwner(`
      alter table report disable trigger report_checked;
      insert into report_version (report_id, number, started_by_id, started_at, submitted_by_id, submitted_at, submitted_on)
        select report.id, 1, 'account-tinh', now(), 'account-tinh', now(), '2024-01-05'
          from report join review_cycle on review_cycle.id = cycle_id
         where title = 'Sơ kết quý IV năm 2023' and report.state = 'NOT_STARTED' and report.level = 'COMMUNE'
           and report.unit_id not in (select unit_id from unit_version where code = '04720');
      update report set state = 'SUBMITTED', first_submitted_on = '2024-01-05' from review_cycle
       where review_cycle.id = cycle_id and title = 'Sơ kết quý IV năm 2023' and report.state = 'NOT_STARTED'
         and report.level = 'COMMUNE' and report.unit_id not in (select unit_id from unit_version where code = '04720');
      set constraints all immediate;
      alter table report enable trigger report_checked`);
    const { reviewCycle } = await ask<{
      reviewCycle: { completeness: Done; board: { unit: { code: string }; completeness: Done }[] };
    }>(
      'tinh',
      `{ reviewCycle(id: "${cycle}") { completeness(level: COMMUNE) { ...D } board { unit { code } completeness { ...D } } } }
       fragment D on ReportCompleteness { expected submitted accepted missing { unit { code } } }`,
    );
    expect(reviewCycle.completeness).toEqual({
      expected: 173,
      submitted: 172,
      accepted: 1,
      missing: [{ unit: { code: '04720' } }],
    });
    expect(reviewCycle.board).toHaveLength(9);
    expect(
      reviewCycle.board.reduce((sum, { completeness }) => sum + completeness.submitted, 0),
    ).toBe(172);
  });

  it('those that stand in a way are found by it', async () => {
    const { reviewCycle } = await ask<{ reviewCycle: { reports: { totalCount: number } } }>(
      'huyen-138',
      `{ reviewCycle(id: "${cycle}") { reports(standing: [ON_TIME_COMPLETED_AFTER], under: "138") { totalCount nodes { id } } } }`,
      { today: date('2024-01-15') },
    );
    expect(reviewCycle.reports.totalCount).toBe(1);
  });

  it('nobody calls off what somebody has answered', async () => {
    const { reviewCycle } = await ask<{ reviewCycle: { id: string; version: number } }>(
      'tinh',
      `{ reviewCycle(id: "${cycle}") { id version } }`,
    );
    const off = { ...reviewCycle, move: 'CANCEL', reason: 'Lùi sang đợt sau vì thiếu.' };
    expect(await change('tinh', 'moveReviewCycle', off)).toMatchObject({
      code: 'REPORTS_SUBMITTED',
    });
  });
});

describe('of a district alone', () => {
  it('the board is one row: the district, with its communes', async () => {
    // The next quarter: nobody is asked twice for what the province's own review asks.
    const quarter = { period: '2024-Q1', cutOffOn: '2024-05-15', title: 'Sơ kết quý I của huyện' };
    const planning = await plan({ unit: '138', ...quarter }, 'huyen-138');
    expect(planning).toMatchObject({ state: 'PLANNED' });
    const { id, version } = planning;
    const opened = await change('huyen-138', 'moveReviewCycle', {
      id,
      version,
      move: 'OPEN',
      exemptions: [],
    });
    expect(opened).toMatchObject({ state: 'OPEN' });
    interface Row {
      readonly unit: { code: string };
      readonly report: { level: string };
      readonly completeness: { expected: number; submitted: number };
    }
    const { reviewCycle } = await ask<{
      reviewCycle: { board: readonly Row[]; completeness: { expected: number } };
    }>(
      'huyen-138',
      `{ reviewCycle(id: "${id}") { completeness(level: COMMUNE) { expected }
           board { unit { code } report { level } completeness { expected submitted } } } }`,
    );
    const { expected } = reviewCycle.completeness;
    expect(expected).toBeGreaterThan(1);
    expect(reviewCycle.board).toEqual([
      {
        unit: { code: '138' },
        report: { level: 'DISTRICT' },
        completeness: { expected, submitted: 0 },
      },
    ]);
  });
});
