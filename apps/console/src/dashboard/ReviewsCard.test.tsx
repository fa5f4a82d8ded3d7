import type { ReportProgressFields } from '@phoihop/client/reviews';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reports } from '../reviews/reports.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ReviewsCard } from './ReviewsCard.tsx';

const progress: ReportProgressFields = {
  expected: 172,
  accepted: 121,
  byState: [
    { state: 'NOT_STARTED', count: 16 },
    { state: 'ACCEPTED', count: 121 },
    { state: 'RETURNED', count: 0 },
  ],
  byStanding: [{ standing: 'LATE', count: 16 }],
};
const review = {
  id: 'cycle-1',
  title: 'Sơ kết năm 2023',
  cutOffOn: '2023-12-31',
  communes: progress,
  whole: progress,
};

const cycle = { id: 'cycle-1', title: 'Sơ kết năm 2023' };
const waiting = {
  reportsToWrite: 1,
  reportsToDecide: 3,
  reports: reports
    .filter(({ unit }) => unit.code === '15' || unit.code === '140')
    .map((report) => ({ ...report, cycle })),
};

function open(nodes: readonly object[]) {
  render(
    <TestFrame
      path="/?u=15&d=2023-12-15"
      answers={{
        OpenReviews: { reviewCycles: { totalCount: nodes.length, nodes } },
        WaitingReports: { viewer: { id: 'tinh', waiting } },
      }}
    >
      <ReviewsCard />
    </TestFrame>,
  );
}

test('the tile tells how far the open review has got, who is late, and what the service says waits for the viewer', async () => {
  open([review]);
  expect(await screen.findByText('16 đơn vị muộn')).toBeTruthy();
  expect(screen.getByText(/121 trong 172 báo cáo đã chấp nhận/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Theo dõi: Sơ kết năm 2023' })).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'Báo cáo của Tỉnh Yên Bái' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Huyện Văn Chấn chờ chấp nhận/ })).toBeTruthy();
  expect(screen.getByText('và 2 báo cáo nữa')).toBeTruthy();
});

test('between reviews there is no tile', async () => {
  open([]);
  await expect.poll(() => screen.queryByRole('region')).toBeNull();
});
