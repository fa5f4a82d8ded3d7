import type { FigureImportFields } from '@phoihop/client/figure-imports';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { FigureImportPage } from './FigureImportPage.tsx';

const minhQuan = {
  __typename: 'Unit',
  id: 'unit-04507',
  code: '04507',
  name: 'Minh Quán',
  fullName: 'Xã Minh Quán',
  kind: 'XA',
  level: 'COMMUNE',
} as const;
const sessions = {
  id: 'sessions',
  key: 'study_sessions',
  nameVi: 'Buổi học tập',
  nameEn: 'Study sessions',
  measureVi: 'buổi',
  measureEn: 'sessions',
};
const found: FigureImportFields & { readonly __typename: 'FigureImport' } = {
  __typename: 'FigureImport',
  id: 'import',
  name: 'Dán',
  sheet: 'Dán',
  unreadSheets: [],
  createdAt: '2023-12-15T03:00:00.000Z',
  appliedAt: null,
  unchanged: 40,
  kept: 0,
  period: { key: '2023-Q4' },
  changes: [
    {
      place: 'Dán!C2',
      unit: minhQuan,
      indicator: sessions,
      before: { state: 'NOT_REPORTED', value: null },
      after: { state: 'REPORTED', value: '1234' },
    },
  ],
  errors: [],
};
const wrong = {
  ...found,
  errors: [
    {
      place: 'Dán!B3',
      code: 'AMBIGUOUS' as const,
      message: '“minh quan” ứng với 2 kết quả.',
      candidates: ['04507 Xã Minh Quán', '04510 Xã Minh Quân'],
    },
  ],
};

async function paste(text: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText(/Hoặc dán bảng/));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Đối chiếu' }));
  return user;
}

test('a pasted table is shown cell by cell before it is taken over, and taken over when told to', async () => {
  const answers = {
    PasteFigures: { pasteFigures: found },
    ApplyFigureImport: { applyFigureImport: { ...found, appliedAt: '2023-12-15T03:01:00.000Z' } },
  };
  render(
    <TestFrame answers={answers}>
      <FigureImportPage />
    </TestFrame>,
  );
  const user = await paste('code\tstudy_sessions\n04507\t1234');

  expect(await screen.findByText('Thay đổi 1 ô, giữ nguyên 40 ô, sai 0 ô.')).toBeTruthy();
  const row = screen.getByRole('row', { name: /Xã Minh Quán/ });
  expect(row.textContent).toBe('Xã Minh QuánBuổi học tậpchưa báo cáo1.234Dán!C2');
  await user.click(screen.getByRole('button', { name: 'Ghi nhận 1 ô' }));
  expect(await screen.findByText('Đã ghi nhận 1 ô.')).toBeTruthy();
});

test('while a cell is wrong nothing can be taken over; it is named, with what may have been meant', async () => {
  render(
    <TestFrame answers={{ PasteFigures: { pasteFigures: wrong } }}>
      <FigureImportPage />
    </TestFrame>,
  );
  await paste('code\tstudy_sessions\nminh quan\t1');

  expect(await screen.findByText('Dán!B3')).toBeTruthy();
  expect(screen.getByText('Có thể là: 04507 Xã Minh Quán; 04510 Xã Minh Quân')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Ghi nhận/ })).toBeNull();
});

test('sheets in which figures stand and that were not read are named', async () => {
  const unreadSheets = [
    { name: 'Quý 3', hasFigures: true },
    { name: 'Hướng dẫn', hasFigures: false },
  ];
  const answer = { ...found, sheet: 'Số liệu', unreadSheets };
  render(
    <TestFrame answers={{ PasteFigures: { pasteFigures: answer } }}>
      <FigureImportPage />
    </TestFrame>,
  );
  await paste('code\tstudy_sessions\n04507\t1234');

  expect(await screen.findByText(/Trang “Quý 3” có số nhưng không được đọc/)).toBeTruthy();
  expect(screen.getByText('Chỉ đọc trang “Số liệu”, không đọc trang “Hướng dẫn”.')).toBeTruthy();
});

test('the template is that of the units and the period that are chosen', async () => {
  render(
    <TestFrame language="en">
      <FigureImportPage />
    </TestFrame>,
  );
  const user = userEvent.setup();
  const period = await screen.findByLabelText('Period');
  await user.clear(period);
  await user.type(period, '2022');

  expect(screen.getByRole('link', { name: /template/ }).getAttribute('href')).toBe(
    '/files/figure-template.xlsx?under=15&level=COMMUNE&period=2022&lang=en',
  );
});
