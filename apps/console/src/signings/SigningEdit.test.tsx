import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import type { ShownSigning } from './shown-signing.ts';
import { EditForm } from './SigningEdit.tsx';

const returned: ShownSigning = { ...minhQuan, state: 'RETURNED', editRefusal: null };
const theirs: ShownSigning = { ...returned, version: 4, grounds: 'Của người khác' };

/** Answers a reload with what another has written meanwhile. */
function Edited() {
  const [signing, setSigning] = useState(returned);
  return <EditForm signing={signing} onReload={async () => setSigning(theirs)} />;
}

function show(code: string, field: string | null, message: string) {
  const refused = { __typename: 'Refused', code, message, facts: '{}', field };
  render(
    <TestFrame answers={{ EditSigning: { editSigning: refused } }}>
      <Edited />
    </TestFrame>,
  );
  return screen.getByLabelText<HTMLTextAreaElement>('Căn cứ');
}

beforeEach(() => localStorage.clear());

test('where another was quicker, both texts stand side by side and mine is chosen by nobody but me', async () => {
  const user = userEvent.setup();
  const grounds = show('CONFLICT', 'version', 'Nội dung đã được người khác sửa.');
  await user.clear(grounds);
  await user.type(grounds, 'Của tôi');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  const row = within(await screen.findByRole('row', { name: /Căn cứ/ }));
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    'Của tôi',
    'Của người khác',
    'Lấy bản đang lưu',
  ]);
  expect(grounds.value).toBe('Của tôi');
  await user.click(row.getByRole('button', { name: 'Lấy bản đang lưu' }));
  expect(grounds.value).toBe('Của người khác');
});

test('a refused title is told beside the title and what was typed stays', async () => {
  const user = userEvent.setup();
  const grounds = show('TOO_LONG', 'title', 'Tên gọi dài quá.');
  await user.type(grounds, ' thêm');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Tên gọi dài quá.');
  expect(screen.getByLabelText('Tên gọi').getAttribute('aria-invalid')).toBe('true');
  expect(grounds.value).toBe(`${minhQuan.grounds} thêm`);
});
