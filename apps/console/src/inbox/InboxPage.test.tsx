import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { reports } from '../reviews/reports.fixture.ts';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { InboxPage } from './InboxPage.tsx';
import { WaitingCount } from './WaitingCount.tsx';

const counts = { reportsToWrite: 1, reportsToDecide: 0, tasksToDo: 1, recognitionsToJudge: 231 };
const unit = { id: 'u', code: '04507', name: 'Minh Quán', fullName: 'Xã Minh Quán' };

function open(waiting: typeof counts, more: Answers = {}) {
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
        WaitingTasks: {
          viewer: {
            id: 'tinh',
            waiting: { tasksToDo: waiting.tasksToDo, tasks: [{ ...task, unit }] },
          },
        },
        ...more,
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

const failed = { errors: [{ message: 'hỏng' }] };
/** Fails the first time it is asked, and answers from then on. */
function once(answer: object) {
  let asked = 0;
  return () => (asked++ === 0 ? failed : answer);
}

test('what could not be counted is told as an error, and asked for again whichever part failed', async () => {
  open(counts, { WaitingCounts: once({ viewer: { id: 'tinh', waiting: counts } }) });
  const retry = await screen.findByRole('button', { name: 'Thử lại' });
  expect(document.querySelector('.waiting-count')).toBeNull();
  await userEvent.click(retry);
  expect(await screen.findByText('233 việc')).toBeTruthy();
});

test('each kind has a heading right below that of the page, and is asked for again where it failed', async () => {
  const cycle = { id: 'cycle-1', title: 'Sơ kết năm 2023' };
  const named = reports.slice(0, 1).map((report) => ({ ...report, cycle }));
  const waiting = { ...counts, reports: named };
  open(counts, { WaitingReports: once({ viewer: { id: 'tinh', waiting } }) });
  expect(await screen.findByRole('heading', { level: 2, name: 'Báo cáo' })).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: /^Báo cáo của/ })).toBeTruthy();
});

test('of tasks that are not named it is told how many there are', async () => {
  open({ ...counts, tasksToDo: 1234 });
  expect(await screen.findByRole('link', { name: 'và 1.233 nhiệm vụ nữa' })).toBeTruthy();
});
