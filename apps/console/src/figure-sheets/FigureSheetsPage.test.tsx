import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { date } from '@phoihop/domain/dates';
import { TestFrame, tinh } from '../testing/TestFrame.tsx';
import { FigureSheetsPage } from './FigureSheetsPage.tsx';
import { minhQuan, period, unitOf, yCan } from './sheets.fixture.ts';

const handedIn = (code: string, name: string) => ({
  unit: unitOf(code, name),
  sheet: minhQuan.sheet && { ...minhQuan.sheet, id: `sheet-${code}`, state: 'SUBMITTED' as const },
});
const silent = { unit: unitOf('04582', 'Vân Hội'), sheet: null };
const rows = [yCan, handedIn('04510', 'Việt Thành'), handedIn('04522', 'Cường Thịnh'), silent];

const asked: unknown[] = [];
function open(results: object = { __typename: 'MovedFigureSheets', results: [] }) {
  asked.length = 0;
  render(
    <TestFrame
      path="/figure-sheets?period=2023-Q3"
      answers={{
        SheetProgress: { figureGrid: { period, rows, notDue: 0 } },
        Periods: { periods: [] },
        MoveFigureSheets: (variables: unknown) => {
          asked.push(variables);
          return { moveFigureSheets: results };
        },
      }}
    >
      <FigureSheetsPage />
    </TestFrame>,
  );
  return userEvent.setup();
}

test('who has handed in nothing of a period that is over stands first, and is named', async () => {
  open();
  const [, first] = await screen.findAllByRole('row');
  expect(first && within(first).getByText('Xã Vân Hội')).toBeTruthy();
  expect(screen.getByText(/Chưa nộp: Xã Vân Hội/)).toBeTruthy();
  expect(screen.getByText('3/4')).toBeTruthy();
});

test('on another day the units are those of that day’s map', async () => {
  const days: unknown[] = [];
  const SheetProgress = (variables: unknown) => {
    days.push(variables);
    return { figureGrid: { period, rows, notDue: 0 } };
  };
  render(
    <TestFrame
      path="/figure-sheets?period=2022-Q3&d=2022-12-31"
      answers={{ SheetProgress, Periods: { periods: [] } }}
    >
      <FigureSheetsPage />
    </TestFrame>,
  );
  await screen.findAllByRole('row');
  expect(days[0]).toMatchObject({ period: '2022-Q3', asOf: '2022-12-31' });
});

test('only what was handed in can be chosen, and all of it is accepted at once', async () => {
  const user = open();
  await user.click(await screen.findByLabelText('Chọn tất cả báo cáo đã nộp'));
  expect(screen.getAllByRole('checkbox')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Chấp nhận 2 báo cáo' }));
  expect(asked).toEqual([
    {
      input: {
        move: 'ACCEPT',
        sheets: [
          { id: 'sheet-04510', version: 3 },
          { id: 'sheet-04522', version: 3 },
        ],
      },
    },
  ]);
});

test('sending back waits for a reason of ten letters, and tells by name what was refused', async () => {
  const refusal = { code: 'OWN_SUBMISSION', message: 'Người nộp không tự duyệt.', facts: '{}' };
  const { sheet, unit } = handedIn('04510', 'Việt Thành');
  const user = open({
    __typename: 'MovedFigureSheets',
    results: [{ refusal, sheet: { ...sheet, unit, period } }],
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Xã Việt Thành' }));
  await user.click(screen.getByRole('button', { name: 'Trả lại 1 báo cáo' }));
  const send = screen.getByRole<HTMLButtonElement>('button', { name: 'Trả lại 1 báo cáo' });
  await user.type(screen.getByLabelText('Lý do'), 'Thiếu');
  expect(send.disabled).toBe(true);
  await user.type(screen.getByLabelText('Lý do'), ' số hòa giải viên');
  await user.click(send);
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Xã Việt Thành: Người nộp không tự duyệt.',
  );
  expect(asked).toMatchObject([{ input: { move: 'RETURN', reason: 'Thiếu số hòa giải viên' } }]);
});

const newCommune = {
  ...unitOf('04252', 'Yên Bái'),
  validFrom: '2025-07-01',
  startUnknown: false,
  counts: [],
};
const onMapOf2025 = { ...tinh, account: { ...tinh.account, businessDate: date('2025-08-01') } };
const quarters = ['2025-Q1', '2025-Q2', '2025-Q3'].map((key) => ({ ...period, key }));

function openNew(path: string, figureGrid: object) {
  const periods: unknown[] = [];
  render(
    <TestFrame
      path={path}
      viewer={onMapOf2025}
      answers={{
        SheetProgress: (variables: unknown) => {
          periods.push(variables);
          return { figureGrid };
        },
        FigureLevels: { unit: newCommune },
        UnitName: { unit: newCommune },
        Periods: { periods: quarters },
      }}
    >
      <FigureSheetsPage />
    </TestFrame>,
  );
  return periods;
}

test('a new unit is asked for the periods since it is there, and for none before', async () => {
  const asked = openNew('/figure-sheets?u=04252', { period, rows: [], notDue: 0 });
  await screen.findByText(/Không có đơn vị/);
  expect(asked).toMatchObject([{ period: '2025-Q3' }]);
  const choice = await screen.findByLabelText('Kỳ');
  const offered = within(choice).getAllByRole('option');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['quý 3/2025']);
});

test('who was not there in a period is not late, and those that were are one step away', async () => {
  openNew('/figure-sheets?u=04252&period=2025-Q2', {
    period: { ...period, lastDay: '2025-06-30' },
    rows: [],
    notDue: 45,
  });
  expect(
    await screen.findByText(/^45 đơn vị hiện nay chưa được thành lập trong kỳ này/),
  ).toBeTruthy();
  expect(screen.queryByText(/Chưa nộp/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Xem ngày 30/06/2025' })).toBeTruthy();
});
