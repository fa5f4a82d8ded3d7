import type { ReportStanding } from '@phoihop/domain/reviews';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { useStandingWords } from './use-standing-words.ts';

interface Stands {
  readonly standing: ReportStanding;
  readonly days: number;
  readonly workingDays: number | null;
}

function Words(stands: Stands) {
  const words = useStandingWords();
  return <output>{words(stands, false)}</output>;
}

const cases: readonly (readonly [ReportStanding, number, number | null, string, string])[] = [
  ['NOT_DUE', 12, 8, 'Còn 8 ngày làm việc', '8 working days left'],
  ['DUE_SOON', 2, 1, 'Còn 1 ngày làm việc', '1 working day left'],
  // A deadline on Sunday, looked at on Saturday.
  ['DUE_SOON', 1, 0, 'Còn 1 ngày', '1 day left'],
  ['DUE_SOON', 0, 0, 'Hết hạn hôm nay', 'Due today'],
  ['LATE', 7, 5, 'Muộn 5 ngày làm việc', '5 working days late'],
  ['LATE', 2, 0, 'Muộn 2 ngày', '2 days late'],
  ['LATE', 9, null, 'Muộn 9 ngày', '9 days late'],
  ['ON_TIME', 0, 0, 'Đúng hạn', 'On time'],
  [
    'ON_TIME_COMPLETED_AFTER',
    4,
    2,
    'Đúng hạn, hoàn thiện sau 4 ngày',
    'On time, completed after 4 days',
  ],
  ['LATE_SUBMITTED', 3, 3, 'Nộp muộn 3 ngày làm việc', 'Submitted 3 working days late'],
  ['EXEMPT', 0, 0, 'Được miễn', 'Exempt'],
];

test.each(cases)('%s, %s days, %s of them worked, reads “%s”', (standing, days, worked, vi, en) => {
  for (const [language, text] of [
    ['vi', vi],
    ['en', en],
  ] as const) {
    const { unmount } = render(
      <TestFrame language={language}>
        <Words standing={standing} days={days} workingDays={worked} />
      </TestFrame>,
    );
    expect(screen.getByRole('status').textContent).toBe(text);
    unmount();
  }
});
