import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ProgressTrend } from './ProgressTrend.tsx';
import { ProgressUnits } from './ProgressUnits.tsx';
import { RecognitionLine } from './RecognitionLine.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';
import type { ShownStandard } from './ProgressSummary.tsx';
import type { RecognitionFields } from '@phoihop/client/recognitions';
import { date } from '@phoihop/domain/dates';

const unit = (code: string, fullName: string) => ({
  id: `unit-${code}`,
  code,
  name: fullName.slice(3),
  fullName,
  kind: 'XA' as const,
  level: 'COMMUNE' as const,
  parent: {
    id: 'unit-138',
    code: '138',
    name: 'Trấn Yên',
    fullName: 'Huyện Trấn Yên',
    kind: 'HUYEN' as const,
    level: 'DISTRICT' as const,
  },
});
const notYours = {
  code: 'NOT_YOURS',
  message: 'Việc này thuộc thẩm quyền của Tỉnh Yên Bái.',
} as const;

function standard(refusal: typeof notYours | null): ShownStandard {
  return {
    id: 'standard-new-rural',
    key: 'new_rural',
    nameVi: 'Xã đạt chuẩn nông thôn mới',
    nameEn: 'New-style rural communes',
    kinds: ['XA'],
    source: 'x',
    implies: null,
    progress: {
      achieved: 1,
      applicable: 3,
      awaiting: 1,
      achievedUnits: [unit('04507', 'Xã Minh Quán')],
      remainingUnits: [
        { ...unit('04534', 'Xã Minh Quân'), recognitionRefusal: refusal, awaitingReassessment: [] },
        {
          ...unit('04501', 'Xã Đào Thịnh'),
          recognitionRefusal: refusal,
          awaitingReassessment: [{ id: 'held', unit: unit('04500', 'Xã Cũ') }],
        },
      ],
      byUnit: [],
      trend: [],
      published: null,
    },
  };
}

const mount = (refusal: typeof notYours | null, answers = {}, path = '/') =>
  render(
    <TestFrame answers={answers} path={path}>
      <ProgressUnits standard={standard(refusal)} onDone={() => undefined} />
    </TestFrame>,
  );

test('both lists are searched at once, without diacritics', async () => {
  const user = userEvent.setup();
  mount(null);
  await user.type(screen.getByLabelText('Tìm đơn vị'), 'minh quan');
  expect(await screen.findByText('Xã Minh Quân')).toBeTruthy();
  await expect.poll(() => screen.queryByText('Xã Đào Thịnh'), { timeout: 2000 }).toBeNull();
  expect(screen.getByText('Xã Minh Quán')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Chưa đạt (2)' })).toBeTruthy();
});

test('where no unit is his to recognise, the reason stands once beside a greyed button', () => {
  mount(notYours);
  const button = screen.getByRole('button', { name: 'Công nhận', description: notYours.message });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('on another day than today nothing is recognised', () => {
  mount(null, {}, '/?d=2022-12-31');
  const description = 'Chỉ xử lý được khi xem theo ngày hôm nay.';
  expect(screen.getByRole('button', { name: 'Công nhận', description })).toBeTruthy();
});

test('a refusal stands beside its field, and what was typed stays', async () => {
  const user = userEvent.setup();
  mount(null, {
    GrantRecognition: {
      grantRecognition: {
        __typename: 'Refused',
        code: 'DATE_IN_FUTURE',
        message: 'Ngày quyết định không được sau ngày làm việc 15/12/2023.',
        field: 'decidedOn',
        facts: '{}',
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Công nhận Xã Minh Quân' }));
  const form = screen.getByRole('form', { name: 'Công nhận Xã Minh Quân' });
  await user.type(within(form).getByLabelText('Số, ký hiệu quyết định'), '77/QĐ-UBND');
  await user.click(within(form).getByRole('button', { name: 'Ghi quyết định công nhận' }));

  const day = within(form).getByLabelText('Ngày quyết định');
  await expect.poll(() => day.getAttribute('aria-invalid')).toBe('true');
  expect(within(form).getByRole('alert').textContent).toMatch(/không được sau ngày làm việc/);
  expect(within(form).getByDisplayValue('77/QĐ-UBND')).toBeTruthy();
});

test('every column of the trend says its fraction in words', () => {
  render(
    <TestFrame>
      <ProgressTrend points={[{ asOf: date('2022-12-31'), achieved: 99, applicable: 150 }]} />
    </TestFrame>,
  );
  expect(screen.getByRole('listitem').textContent).toBe('99/15031/12/2022');
});

test('of a unit that remains it is told which units that it came of had met the standard', () => {
  mount(null);
  const waits = screen.getByText('Xã Đào Thịnh').closest('li') as HTMLElement;
  expect(within(waits).getByText('Chờ đánh giá lại')).toBeTruthy();
  expect(within(waits).getByText('đơn vị cũ đã đạt: Xã Cũ')).toBeTruthy();
  expect(screen.getAllByText('Chờ đánh giá lại')).toHaveLength(1);
});

const held: RecognitionFields = {
  id: 'recognition-1',
  decisionNumber: '12/QĐ-UBND',
  decidedOn: date('2021-01-04'),
  validFrom: date('2021-01-04'),
  validTo: null,
  withdrawnOn: null,
  withdrawalNumber: null,
  withdrawalReason: null,
  state: 'RECOGNISED',
  version: 1,
  withdrawalRefusal: notYours,
  unit: { ...unit('04507', 'Xã Minh Quán'), validTo: null },
  awaits: [],
};
const line = (recognition: RecognitionFields, path = '/') =>
  render(
    <TestFrame path={path}>
      <table>
        <tbody>
          <RecognitionLine recognition={recognition} onWithdraw={() => undefined} />
        </tbody>
      </table>
    </TestFrame>,
  );

test('a decision that may not be withdrawn says why', () => {
  line(held);
  expect(screen.getByText('Đã công nhận')).toBeTruthy();
  const name = 'Thu hồi công nhận của Xã Minh Quán';
  expect(screen.getByRole('button', { name, description: notYours.message })).toBeTruthy();
});

test('what a merger left waiting leads to the former unit as it was and to who is to be judged', () => {
  const validTo = date('2023-06-01');
  line({
    ...held,
    state: 'AWAITING_REASSESSMENT',
    withdrawalRefusal: null,
    unit: { ...held.unit, validTo },
    awaits: [unit('04501', 'Xã Mới')],
  });
  const former = screen.getByRole('link', { name: 'Xã Minh Quán' });
  expect(former.getAttribute('href')).toContain('d=2023-05-31');
  expect(screen.getByRole('link', { name: 'Xã Mới' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Không công nhận lại Xã Minh Quán' })).toBeTruthy();
});

test('what awaits reassessment is not withdrawn but not recognised again: the form says what its button said', () => {
  const form = (state: 'RECOGNISED' | 'AWAITING_REASSESSMENT') => (
    <TestFrame>
      <WithdrawForm
        recognition={{ ...held, state }}
        onDone={() => undefined}
        onReload={() => undefined}
        onCancel={() => undefined}
      />
    </TestFrame>
  );
  const { unmount } = render(form('AWAITING_REASSESSMENT'));
  expect(screen.getByRole('form', { name: 'Không công nhận lại Xã Minh Quán' })).toBeTruthy();
  unmount();
  render(form('RECOGNISED'));
  expect(screen.getByRole('form', { name: 'Thu hồi công nhận của Xã Minh Quán' })).toBeTruthy();
});
