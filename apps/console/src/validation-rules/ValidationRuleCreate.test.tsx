import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { anEnteredIndicator } from '../indicators/catalogue/indicator.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { CreateForm } from './ValidationRuleCreate.tsx';

beforeEach(() => localStorage.clear());

const indicators = [
  anEnteredIndicator(),
  anEnteredIndicator({ key: 'groups', nameVi: 'Tổ hòa giải' }),
  anEnteredIndicator({ key: 'sessions', nameVi: 'Buổi học tập', frequency: 'QUARTER' }),
  anEnteredIndicator({ key: 'rate', nameVi: 'Tỷ lệ', collectedAt: null, frequency: null }),
];
const save = () => screen.getByRole('button', { name: 'Lưu' });

async function pick(user: ReturnType<typeof userEvent.setup>, side: RegExp, name: string) {
  const group = within(screen.getByRole('group', { name: side }));
  await user.click(group.getByRole('button', { name: 'Chọn chỉ tiêu' }));
  const list = within(await screen.findByRole('dialog'));
  const names = list.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent);
  await user.click(list.getByRole('checkbox', { name }));
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  return names;
}

test('a rule is put together of figures of one sheet, is read out as it grows, and sent as it reads', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    createValidationRule: {
      __typename: 'Refused',
      code: 'ALREADY_EXISTS',
      message: 'Đã có mã hoặc thứ tự này.',
      field: 'key',
      facts: '{}',
    },
  }));
  render(
    <TestFrame answers={{ CreateValidationRule: sent }}>
      <CreateForm indicators={indicators} />
    </TestFrame>,
  );
  await user.click(screen.getByRole('radio', { name: /Chặn nộp/ }));
  await user.click(save());
  expect((await screen.findByRole('alert')).textContent).toMatch(/ít nhất một chỉ tiêu/);

  // Nothing that is derived is offered, and once one is chosen, only what meets it in its sheet.
  expect(await pick(user, /^Vế trái/, 'Hòa giải viên')).toEqual([
    'Hòa giải viên',
    'Tổ hòa giải',
    'Buổi học tập',
  ]);
  await user.selectOptions(screen.getByLabelText('So sánh'), '>=');
  expect(await pick(user, /^Vế phải/, 'Tổ hòa giải')).toEqual(['Tổ hòa giải']);
  expect(screen.getByText(/“Hòa giải viên” không nhỏ hơn “Tổ hòa giải”/)).toBeDefined();
  await user.type(screen.getByLabelText('Mã'), 'enough_mediators');
  await user.type(screen.getByLabelText('Tên quy tắc'), 'Đủ hòa giải viên');
  await user.click(save());

  await expect.poll(() => screen.queryByText('Đã có mã hoặc thứ tự này.')).not.toBeNull();
  const [variables] = sent.mock.calls[0] ?? [];
  expect(variables).toMatchObject({
    input: {
      key: 'enough_mediators',
      severity: 'BLOCK',
      definition: JSON.stringify({
        left: ['mediators'],
        operator: '>=',
        right: ['groups'],
        constant: null,
      }),
    },
  });
  expect(screen.getByLabelText<HTMLInputElement>('Tên quy tắc').value).toBe('Đủ hòa giải viên');
});
