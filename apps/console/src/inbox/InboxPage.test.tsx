import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reports } from '../reviews/reports.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { InboxPage } from './InboxPage.tsx';
import { WaitingCount } from './WaitingCount.tsx';

const counts = { reportsToWrite: 1, reportsToDecide: 0, tasksToDo: 1, recognitionsToJudge: 231 };
const unit = { id: 'u', code: '04507', name: 'Minh Quán', fullName: 'Xã Minh Quán' };

function open(waiting: typeof counts) {
  const cycle = { id: 'cycle-1', title: 'Sơ kết năm 2023' };
  const named = reports.slice(0, 1).map((report) => ({ ...report, cycle }));
  const task = { id: 't', what: 'Kiện toàn tổ', dueOn: '2023-12-10', isLate: true, daysLate: 3 };
  render(
    <TestFrame
      path="/inbox"
      answers={{
        WaitingSignings: { signings: { nodes: [] } },
        WaitingCounts: { viewer: { id: 'tinh', waiting } },
        WaitingReports: { viewer: { id: 'tinh', waiting: { ...waiting, reports: named } } },
        WaitingTasks: { viewer: { id: 'tinh', waiting: { tasks: [{ ...task, unit }] } } },
      }}
    >
      <InboxPage />
      <WaitingCount />
    </TestFrame>,
  );
}

test('reports, tasks and what is to be judged anew wait beside signings, and are counted with them', async () => {
  open(counts);
  expect(await screen.findByText('233 việc')).toBeTruthy();
  expect(screen.getByText('233', { selector: '.waiting-count' })).toBeTruthy();
  expect(await screen.findByRole('link', { name: /^Báo cáo của/ })).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'Kiện toàn tổ' })).toBeTruthy();
  expect(screen.getByRole('link', { name: /^231 công nhận của các đơn vị cũ/ })).toBeTruthy();
  expect(screen.queryByText('Ký kết')).toBeNull();
});

test('where nothing waits it is said once', async () => {
  open({ reportsToWrite: 0, reportsToDecide: 0, tasksToDo: 0, recognitionsToJudge: 0 });
  expect(await screen.findByText('Không có việc nào đang chờ tài khoản này.')).toBeTruthy();
  expect(document.querySelector('.waiting-count')).toBeNull();
});
