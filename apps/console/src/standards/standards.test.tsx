import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ProgressTrend } from './ProgressTrend.tsx';
import { ProgressUnits } from './ProgressUnits.tsx';
import { RecognitionLine } from './RecognitionLine.tsx';
import type { ShownStandard } from './ProgressSummary.tsx';
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
      achievedUnits: [unit('04507', 'Xã Minh Quán')],
      remainingUnits: [
        { ...unit('04534', 'Xã Minh Quân'), recognitionRefusal: refusal },
        { ...unit('04501', 'Xã Đào Thịnh'), recognitionRefusal: refusal },
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

test('a decision that may not be withdrawn says why', () => {
  render(
    <TestFrame>
      <table>
        <tbody>
          <RecognitionLine
            recognition={{
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
              unit: unit('04507', 'Xã Minh Quán'),
            }}
            onWithdraw={() => undefined}
          />
        </tbody>
      </table>
    </TestFrame>,
  );
  expect(screen.getByText('Đã công nhận')).toBeTruthy();
  const name = 'Thu hồi công nhận của Xã Minh Quán';
  expect(screen.getByRole('button', { name, description: notYours.message })).toBeTruthy();
});
