import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { CopyButton } from './CopyButton.tsx';

const letter = 'Đề nghị nộp báo cáo:\n- Xã Minh Quán';

function show() {
  render(
    <TestFrame>
      <CopyButton text={() => letter} done="Đã chép.">
        Chép
      </CopyButton>
    </TestFrame>,
  );
}

afterEach(() => vi.restoreAllMocks());

test('a text is copied where the browser allows it', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('button', { name: 'Chép' }));
  expect(await navigator.clipboard.readText()).toBe(letter);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('without a clipboard, as at an address without encryption, the text is shown and chosen', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never);
  show();
  await user.click(screen.getByRole('button', { name: 'Chép' }));
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox');
  expect(field.value).toBe(letter);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, letter.length]);
  expect(screen.getByRole('alert').textContent).toContain('Ctrl-C');
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(screen.queryByRole('textbox')).toBeNull();
});
