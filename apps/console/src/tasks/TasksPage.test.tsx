import type { TaskFields } from '@phoihop/client/tasks';
import { date } from '@phoihop/domain/dates';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { unitOf } from '../figure-sheets/sheets.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { TasksPage } from './TasksPage.tsx';

const task: TaskFields = {
  id: 'task-1',
  what: 'Củng cố tổ hòa giải',
  state: 'OPEN',
  dueOn: date('2023-12-01'),
  doneOn: null,
  evidence: null,
  reason: null,
  isLate: true,
  daysLate: 14,
  version: 1,
  unit: unitOf('04507', 'Minh Quán'),
  cycle: { id: 'cycle-1', title: 'Sơ kết quý III' },
  moves: [{ move: 'COMPLETE', isOpen: true, isOnBehalf: false }],
};
const none = { totalCount: 0, nodes: [] };
const board = {
  open: { totalCount: 1, nodes: [task] },
  late: { totalCount: 1 },
  done: none,
  cancelled: none,
};

test('what is late says by how much, and is done with what shows it', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  const answers: Record<string, object> = {
    EVIDENCE_REQUIRED: {
      moveTask: {
        __typename: 'Refused',
        code: 'EVIDENCE_REQUIRED',
        message: 'Đề nghị ghi kết quả.',
        facts: '{}',
        field: 'evidence',
      },
    },
    done: { moveTask: { __typename: 'Task', id: 'task-1', state: 'DONE', version: 2 } },
  };
  render(
    <TestFrame
      path="/tasks"
      answers={{
        TaskBoard: board,
        MoveTask: (variables: unknown) => {
          sent.push(variables);
          return answers[sent.length === 1 ? 'EVIDENCE_REQUIRED' : 'done'] ?? {};
        },
      }}
    >
      <TasksPage />
    </TestFrame>,
  );
  const column = within(await screen.findByRole('region', { name: /Đang thực hiện/ }));
  expect(column.getByText('quá hạn 14 ngày')).toBeTruthy();
  await user.click(column.getByRole('button', { name: 'Báo hoàn thành' }));
  await user.click(column.getByRole('button', { name: 'Báo hoàn thành' }));
  expect(await column.findByText('Đề nghị ghi kết quả.')).toBeTruthy();
  await user.type(column.getByRole('textbox'), 'Báo cáo 15/BC');
  await user.click(column.getByRole('button', { name: 'Báo hoàn thành' }));
  await waitFor(() =>
    expect(sent.at(-1)).toEqual({
      input: { id: 'task-1', version: 1, move: 'COMPLETE', evidence: 'Báo cáo 15/BC' },
    }),
  );
});

test('who comes too late reads the tasks again, and what he typed stays', async () => {
  const user = userEvent.setup();
  const conflict = {
    __typename: 'Refused',
    code: 'CONFLICT',
    message: 'Người khác đã sửa.',
    facts: '{}',
    field: 'version',
  };
  let asked = 0;
  render(
    <TestFrame
      path="/tasks"
      answers={{
        TaskBoard: () => {
          asked += 1;
          return board;
        },
        MoveTask: { moveTask: conflict },
      }}
    >
      <TasksPage />
    </TestFrame>,
  );
  await user.click(await screen.findByRole('button', { name: 'Báo hoàn thành' }));
  await user.type(screen.getByRole('textbox'), 'Báo cáo 15/BC');
  await user.click(screen.getByRole('button', { name: 'Báo hoàn thành' }));
  const before = asked;
  await user.click(await screen.findByRole('button', { name: 'Tải bản mới nhất' }));
  await waitFor(() => expect(asked).toBeGreaterThan(before));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Báo cáo 15/BC');
});
