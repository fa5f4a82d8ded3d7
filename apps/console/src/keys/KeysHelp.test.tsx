import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { setLetterKeys } from './letter-keys.ts';
import { useShortcut } from './use-shortcut.ts';

const act = vi.fn<() => void>();
beforeEach(() => {
  act.mockClear();
  setLetterKeys(true);
});

function Listening() {
  useShortcut('J', act);
  return (
    <>
      <input aria-label="words" />
      <KeysHelp />
    </>
  );
}
function show() {
  render(
    <TestFrame>
      <Listening />
    </TestFrame>,
  );
  return userEvent.setup();
}

test('a question mark shows the keys, and Escape closes them', async () => {
  const user = show();
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Phím tắt' })).toBeDefined();
  await user.keyboard('{Escape}');
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a letter acts from anywhere, but not where it is being written or under a float', async () => {
  const user = show();
  await user.keyboard('j');
  expect(act).toHaveBeenCalledTimes(1);
  await user.type(screen.getByLabelText('words'), 'j?');
  expect(act).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Phím tắt' }));
  await user.keyboard('j');
  expect(act).toHaveBeenCalledTimes(1);
});

test('keys of one letter can be done without', async () => {
  const user = show();
  await user.click(screen.getByRole('button', { name: 'Phím tắt' }));
  await user.click(screen.getByRole('checkbox', { name: /một chữ/ }));
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('j?');
  expect(act).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
});
