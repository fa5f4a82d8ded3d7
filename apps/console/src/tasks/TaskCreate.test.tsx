import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { TaskCreate } from './TaskCreate.tsx';

const aReview = (id: string, title: string, taskRefusal: object | null = null) => {
  return { __typename: 'ReviewCycle', id, title, taskRefusal };
};
const nodes = [aReview('cycle-2', 'Sơ kết quý IV'), aReview('cycle-1', 'Sơ kết quý III')];
const listOf = (nodes: readonly object[], totalCount = nodes.length) => ({ totalCount, nodes });
const notYours = { code: 'NOT_YOURS', message: 'Việc này thuộc thẩm quyền của Tỉnh Yên Bái.' };

function open(answers: Answers, path = '/tasks/create?u=15') {
  render(
    <TestFrame path={path} answers={{ UnitName: { unit: null }, ...answers }}>
      <TaskCreate />
    </TestFrame>,
  );
  return userEvent.setup();
}

test('while the reviews are read their shape is there, and no form that could be sent without one', async () => {
  open({ TaskReviews: () => new Promise<object>(() => undefined) });
  await waitFor(() => expect(document.querySelector('.skeleton')).not.toBeNull());
  expect(screen.queryByRole('button', { name: 'Giao nhiệm vụ' })).toBeNull();
});

test('where the reviews cannot be read the reason is told, and they are asked for again on request', async () => {
  let asked = 0;
  const user = open({
    TaskReviews: () => {
      asked += 1;
      return asked === 1 ? { errors: [{ message: 'hỏng' }] } : { reviewCycles: listOf(nodes) };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('option', { name: 'Sơ kết quý III' })).toBeTruthy();
});

test('without a review that was opened there is nothing to hand out, and that is told', async () => {
  open({ TaskReviews: { reviewCycles: listOf([]) } });
  expect(await screen.findByText(/Chưa có đợt báo cáo nào đã mở/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the review that the address names is chosen, the latest otherwise', async () => {
  open({ TaskReviews: { reviewCycles: listOf(nodes) } }, '/tasks/create?u=15&cycle=cycle-1');
  const chosen = await screen.findByRole<HTMLSelectElement>('combobox');
  expect(chosen.value).toBe('cycle-1');
});

const named = '/tasks/create?u=15&cycle=cycle-1';

test('a review from which the viewer hands nothing out is no choice; where there is no other, why is told', async () => {
  const theirs = aReview('cycle-1', 'Sơ kết quý III', notYours);
  open({ TaskReviews: { reviewCycles: listOf([theirs, ...nodes.slice(0, 1)]) } });
  expect(await screen.findByRole('option', { name: 'Sơ kết quý IV' })).toBeTruthy();
  expect(screen.queryByRole('option', { name: 'Sơ kết quý III' })).toBeNull();
  cleanup();
  open({ TaskReviews: { reviewCycles: listOf([theirs]) } });
  expect(await screen.findByText(notYours.message)).toBeTruthy();
});

test('where the named review cannot be chosen no other is taken for it, and that is told', async () => {
  const theirs = aReview('cycle-1', 'Sơ kết quý III', notYours);
  const user = open(
    { TaskReviews: { reviewCycles: listOf([...nodes.slice(0, 1), theirs]) } },
    named,
  );
  const chosen = await screen.findByRole<HTMLSelectElement>('combobox');
  expect(chosen.value).toBe('');
  expect(screen.getByText(/Không giao được nhiệm vụ từ đợt đã nêu/)).toBeTruthy();
  await user.selectOptions(chosen, 'cycle-2');
  expect(screen.queryByText(/Không giao được nhiệm vụ từ đợt đã nêu/)).toBeNull();
});

test('what was typed for one review, and another that was chosen there, do not turn up at the next', async () => {
  const answers = { TaskReviews: { reviewCycles: listOf(nodes) } };
  const user = open(answers, '/tasks/create?u=15&cycle=cycle-2');
  await user.type(await screen.findByLabelText('Nội dung nhiệm vụ'), 'Kiện toàn');
  await user.selectOptions(screen.getByRole('combobox'), 'cycle-1');
  cleanup();
  open(answers, '/tasks/create?u=15&cycle=cycle-1');
  expect(await screen.findByLabelText<HTMLTextAreaElement>('Nội dung nhiệm vụ')).toHaveProperty(
    'value',
    '',
  );
});

test('a review that is named is chosen however many came after it, and of those not named it is told how many there are', async () => {
  const many = nodes.map((one, index) => ({ ...one, id: `later-${index}` }));
  open(
    {
      TaskReviews: { reviewCycles: listOf(many, 1002) },
      NamedTaskReview: { reviewCycle: aReview('cycle-1', 'Sơ kết quý I') },
    },
    named,
  );
  const chosen = await screen.findByRole<HTMLSelectElement>('combobox');
  expect(chosen.selectedOptions[0]?.text).toBe('Sơ kết quý I');
  expect(screen.getByText(/Chưa kể 999 đợt cũ hơn/)).toBeTruthy();
});

test('a review that is named and not there leaves the others to be chosen', async () => {
  open(
    {
      TaskReviews: { reviewCycles: listOf(nodes.slice(0, 1), 1002) },
      NamedTaskReview: { errors: [{ message: 'không có' }] },
    },
    named,
  );
  expect(await screen.findByText(/Không giao được nhiệm vụ từ đợt đã nêu/)).toBeTruthy();
  expect(screen.getByRole('option', { name: 'Sơ kết quý IV' })).toBeTruthy();
});
