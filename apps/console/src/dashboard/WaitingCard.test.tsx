import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { WaitingCount } from '../inbox/WaitingCount.tsx';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { WaitingCard } from './WaitingCard.tsx';

const none = { reportsToWrite: 0, reportsToDecide: 0, tasksToDo: 0, recognitionsToJudge: 0 };
const nothing = 'Không có việc nào đang chờ tài khoản này.';

function open(counts: Answers[string]) {
  render(
    <TestFrame answers={{ WaitingSignings: { signings: { nodes: [] } }, WaitingCounts: counts }}>
      <WaitingCard />
      <WaitingCount />
    </TestFrame>,
  );
}

test('that nothing waits is said only once all of it is counted', async () => {
  let answer: (counts: object) => void = () => undefined;
  open(() => new Promise<object>((resolve) => (answer = resolve)));
  await expect(screen.findByText(nothing)).rejects.toThrow('Unable to find');
  answer({ viewer: { id: 'tinh', waiting: none } });
  expect(await screen.findByText(nothing)).toBeTruthy();
});

test('where it cannot be counted the reason is told, and it is counted again on request', async () => {
  let asked = 0;
  open(() => {
    asked += 1;
    return asked === 1
      ? { errors: [{ message: 'hỏng' }] }
      : { viewer: { id: 'tinh', waiting: { ...none, tasksToDo: 7 } } };
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: 'Xem cả 7 việc' })).toBeTruthy();
  expect(screen.queryByText(nothing)).toBeNull();
});
