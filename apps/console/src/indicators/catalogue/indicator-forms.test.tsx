import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { anEnteredIndicator } from './indicator.fixture.ts';
import { CreateForm } from './IndicatorCreate.tsx';
import { EditForm } from './IndicatorEdit.tsx';

beforeEach(() => localStorage.clear());

const before = anEnteredIndicator();
const theirs = anEnteredIndicator({ version: 2, nameVi: 'Của người khác' });
const refused = (code: string, field: string, message: string) => ({
  __typename: 'Refused',
  code,
  message,
  field,
  facts: '{}',
});

/** Reads again what another has saved meanwhile. */
function Edited() {
  const [indicator, setIndicator] = useState(before);
  return <EditForm indicator={indicator} onReload={() => setIndicator(theirs)} />;
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const save = () => screen.getByRole('button', { name: 'Lưu' });

test('where both changed a name, it is saved only once a person has chosen between the two', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    editIndicator: refused('CONFLICT', 'version', 'Quản trị đã thay đổi chỉ tiêu này.'),
  }));
  render(
    <TestFrame answers={{ EditIndicator: sent }}>
      <Edited />
    </TestFrame>,
  );
  await user.clear(field('Tên'));
  await user.type(field('Tên'), 'Của tôi');
  await user.click(save());
  const choice = within(await screen.findByRole('group', { name: 'Tên' }));
  expect(choice.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
  expect(save().getAttribute('aria-disabled')).toBe('true');
  expect(field('Tên').value).toBe('Của tôi');
  await user.click(save());
  expect(sent).toHaveBeenCalledOnce();

  await user.click(choice.getByRole('radio', { name: /Nội dung vừa nhập/ }));
  await user.click(save());
  expect(sent).toHaveBeenLastCalledWith({
    input: expect.objectContaining({ version: 2, nameVi: 'Của tôi' }),
  });
});

test('a refusal stands beside its field, leads there, and what was typed stays', async () => {
  const user = userEvent.setup();
  const answer = refused('INVALID_INPUT', 'decimals', 'Chỉ tăng được số chữ số thập phân.');
  render(
    <TestFrame answers={{ EditIndicator: { editIndicator: answer } }}>
      <EditForm indicator={before} onReload={() => undefined} />
    </TestFrame>,
  );
  await user.type(field('Nguồn'), ' và phụ lục');
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toBe(answer.message);
  await expect.poll(() => document.activeElement).toBe(field('Số chữ số thập phân'));
  expect(field('Nguồn').value).toBe('Bài viết tổng kết và phụ lục');
});

test('a number that is wiped out is asked for, not left as it was', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>();
  render(
    <TestFrame answers={{ EditIndicator: sent }}>
      <EditForm indicator={before} onReload={() => undefined} />
    </TestFrame>,
  );
  await user.clear(field('Số chữ số thập phân'));
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toMatch(/số nguyên/);
  expect(sent).not.toHaveBeenCalled();
});

test('a new indicator asks for what its kind asks for, and keeps what was typed through each', async () => {
  const user = userEvent.setup();
  const offered = {
    indicators: { nodes: [before] },
    standards: { nodes: [] },
    reportingCalendars: [{ key: 'CALENDAR', nameVi: 'Tháng', nameEn: 'Months' }],
    viewer: { id: 'quantri', catalogueRefusal: null },
  };
  render(
    <TestFrame>
      <CreateForm offered={offered} />
    </TestFrame>,
  );
  await user.type(field('Mã'), 'teams');
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toBe('Chọn một cách cộng.');

  await user.click(screen.getByRole('radio', { name: /Hiện có đến cuối kỳ/ }));
  await user.selectOptions(field('Cấp nhập'), 'COMMUNE');
  expect(screen.getByLabelText('Số kỳ còn giá trị')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: /Tỷ lệ/ }));
  expect(screen.queryByLabelText('Cấp nhập')).toBeNull();
  expect(screen.getByLabelText('Tử số')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: /Phát sinh trong kỳ/ }));
  expect(field('Cấp nhập').value).toBe('COMMUNE');
  expect(screen.queryByLabelText('Số kỳ còn giá trị')).toBeNull();
  expect(field('Mã').value).toBe('teams');
});
