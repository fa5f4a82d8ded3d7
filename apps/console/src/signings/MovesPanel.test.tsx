import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { minhQuan } from './minh-quan.fixture.ts';

const reload = () => vi.fn<() => Promise<unknown>>(async () => undefined);
const refused = (code: string, field: string, message: string) => ({
  MoveSigning: { moveSigning: { __typename: 'Refused', code, message, facts: '{}', field } },
});

test('an open move is a button, a closed one is grey beside its reason', () => {
  render(
    <TestFrame>
      <MovesPanel signing={minhQuan} onChanged={reload()} />
    </TestFrame>,
  );
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Duyệt' }).disabled).toBe(false);
  const sign = screen.getByRole<HTMLButtonElement>('button', { name: 'Ký' });
  // Grey, and still in the way of the keyboard: whoever cannot see the reason must hear it.
  expect(sign.getAttribute('aria-disabled')).toBe('true');
  expect(sign.disabled).toBe(false);
  expect(document.getElementById(sign.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Bản ký kết phải được duyệt trước khi ký.',
  );
});

test('looking at another day, no move is open and the reason is said', () => {
  render(
    <TestFrame path="/signings/1/show?d=2023-06-30">
      <MovesPanel signing={minhQuan} onChanged={reload()} />
    </TestFrame>,
  );
  expect(screen.getByRole('button', { name: 'Duyệt' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText('Chỉ xử lý được khi xem theo ngày hôm nay.')).not.toEqual([]);
});

test('a refusal stands beside its field, and what was typed stays', async () => {
  const user = userEvent.setup();
  render(
    <TestFrame answers={refused('REASON_REQUIRED', 'reason', 'Đề nghị ghi rõ lý do.')}>
      <MovesPanel signing={minhQuan} onChanged={reload()} />
    </TestFrame>,
  );
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  const reason = screen.getByLabelText<HTMLTextAreaElement>('Lý do trả lại');
  await user.type(reason, 'Thiếu');
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Đề nghị ghi rõ lý do.');
  expect(reason.value).toBe('Thiếu');
  expect(reason.getAttribute('aria-invalid')).toBe('true');
});

test('a conflict offers the latest version and keeps what was typed', async () => {
  const user = userEvent.setup();
  const onChanged = reload();
  render(
    <TestFrame answers={refused('CONFLICT', 'version', 'Nội dung đã được người khác sửa.')}>
      <MovesPanel signing={minhQuan} onChanged={onChanged} />
    </TestFrame>,
  );
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  await user.type(screen.getByLabelText('Lý do trả lại'), 'Chưa đủ căn cứ ban hành');
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  await user.click(await screen.findByRole('button', { name: 'Tải bản mới nhất' }));
  expect(onChanged).toHaveBeenCalledOnce();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Lý do trả lại').value).toBe(
    'Chưa đủ căn cứ ban hành',
  );
});

test('the keyboard goes on in what a move asks, and Escape leads back to its button', async () => {
  const user = userEvent.setup();
  render(
    <TestFrame>
      <MovesPanel signing={minhQuan} onChanged={reload()} />
    </TestFrame>,
  );
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Lý do trả lại'));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Trả lại' }));
});

test('Ctrl-Enter opens the step that leads on, to be confirmed', async () => {
  const user = userEvent.setup();
  render(
    <TestFrame>
      <MovesPanel signing={minhQuan} onChanged={reload()} />
    </TestFrame>,
  );
  await user.keyboard('{Control>}{Enter}{/Control}');

  expect(screen.getByText(/Duyệt đúng nội dung đang hiển thị/)).toBeTruthy();
});
