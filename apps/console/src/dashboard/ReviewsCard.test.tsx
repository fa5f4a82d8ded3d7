import type { ReportProgressFields } from '@phoihop/client/reviews';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reports } from '../reviews/reports.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ReviewsCard } from './ReviewsCard.tsx';

const progress: ReportProgressFields = {
  expected: 172,
  submitted: 156,
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

function open(nodes: readonly object[]) {
  const waiting = (code: string) => {
    const report = reports.filter(({ unit }) => unit.code === code);
    const cycle = { id: 'cycle-1', title: 'Sơ kết năm 2023' };
    return { nodes: report.map((each) => ({ ...each, updatedAt: '2023-12-14T03:00:00Z', cycle })) };
  };
  render(
    <TestFrame
      path="/?u=15&d=2023-12-15"
      answers={{
        OpenReviews: { reviewCycles: { totalCount: nodes.length, nodes } },
        // Of those that were submitted, only what goes up to the province itself is the province's to decide.
        WaitingReports: {
          own: waiting('15'),
          submitted: { nodes: [...waiting('140').nodes, ...waiting('04684').nodes] },
        },
      }}
    >
      <ReviewsCard />
    </TestFrame>,
  );
}

test('the tile tells how far the open review has got, who is late, and what waits for the viewer’s unit', async () => {
  open([review]);
  expect(await screen.findByText('16 đơn vị muộn')).toBeTruthy();
  expect(screen.getByText(/121 trong 172 báo cáo đã chấp nhận/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Theo dõi: Sơ kết năm 2023' })).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'Báo cáo của Tỉnh Yên Bái' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /Huyện Văn Chấn chờ chấp nhận/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Nậm Búng/ })).toBeNull();
});

test('between reviews there is no tile', async () => {
  open([]);
  await expect.poll(() => screen.queryByRole('region')).toBeNull();
});
