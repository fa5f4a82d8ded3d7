import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { NoSuchUnit } from './NoSuchUnit.tsx';

const then = {
  id: 'u',
  code: '132',
  name: 'Yên Bái',
  fullName: 'Thành phố Yên Bái',
  kind: 'THANH_PHO',
  level: 'DISTRICT',
  asOf: '2025-06-30',
};
const open = (units: readonly object[]) =>
  render(
    <TestFrame
      path="/units/132/show?d=2025-08-01"
      answers={{ UnitsOfOtherDays: { unitsOfOtherDays: units } }}
    >
      <NoSuchUnit code="132" />
    </TestFrame>,
  );

test('a unit that has ended is led to on its last day', async () => {
  open([then]);
  const link = await screen.findByRole('link', { name: 'Thành phố Yên Bái' });
  expect(link.getAttribute('href')).toContain('/units/132/show?d=2025-06-30');
  expect(screen.getByText(/đến hết 30\/06\/2025/)).toBeTruthy();
  expect(screen.getByText(/Không có đơn vị nào mang mã 132 vào ngày 01\/08\/2025/)).toBeTruthy();
});

test('where none was there on any day it is only told that none is', async () => {
  open([]);
  expect(await screen.findByText(/Không có đơn vị nào mang mã 132/)).toBeTruthy();
  expect(screen.queryByText(/Có vào ngày khác/)).toBeNull();
});
