import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { TaskCreate } from './TaskCreate.tsx';

const programme = { id: 'programme-1', code: '09/CTr' };
const nodes = [
  { id: 'cycle-2', title: 'Sơ kết quý IV', programme },
  { id: 'cycle-1', title: 'Sơ kết quý III', programme },
];

function open(answers: Answers, path = '/tasks/create?u=15') {
  render(
    <TestFrame path={path} answers={{ UnitName: { unit: null }, ...answers }}>
      <TaskCreate />
    </TestFrame>,
  );
  return userEvent.setup();
}

test('while the reviews are read their shape is there, and no form that could be sent without one', async () => {
  open({ ReviewChoices: () => new Promise<object>(() => undefined) });
  await waitFor(() => expect(document.querySelector('.skeleton')).not.toBeNull());
  expect(screen.queryByRole('button', { name: 'Giao nhiệm vụ' })).toBeNull();
});

test('where the reviews cannot be read the reason is told, and they are asked for again on request', async () => {
  let asked = 0;
  const user = open({
    ReviewChoices: () => {
      asked += 1;
      return asked === 1 ? { errors: [{ message: 'hỏng' }] } : { reviewCycles: { nodes } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('option', { name: 'Sơ kết quý III' })).toBeTruthy();
});

test('without a review that was opened there is nothing to hand out, and that is told', async () => {
  open({ ReviewChoices: { reviewCycles: { nodes: [] } } });
  expect(await screen.findByText(/Chưa có đợt báo cáo nào đã mở/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the review that the address names is chosen, the latest otherwise', async () => {
  open({ ReviewChoices: { reviewCycles: { nodes } } }, '/tasks/create?u=15&cycle=cycle-1');
  const chosen = await screen.findByRole<HTMLSelectElement>('combobox');
  expect(chosen.value).toBe('cycle-1');
});
