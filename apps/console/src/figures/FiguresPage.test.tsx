import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aFigure, anIndicator, province, tramTau } from '../indicators/figure.fixture.ts';
import { TestFrame, tinh } from '../testing/TestFrame.tsx';
import { FiguresPage } from './FiguresPage.tsx';
import { date } from '@phoihop/domain/dates';

const clubs = anIndicator();
const yenBai = { ...tramTau, id: 'unit-04252', code: '04252', fullName: 'Phường Yên Bái' };
const laoCai = { ...province, fullName: 'Tỉnh Lào Cai' };
const onMapOf2025 = { ...tinh, account: { ...tinh.account, businessDate: date('2025-08-01') } };
const notBegun = aFigure({
  value: null,
  state: 'NOT_APPLICABLE',
  hadBegun: false,
  units: { reported: 0, expected: 0 },
});

interface TableAsked {
  readonly level: 'DISTRICT' | 'COMMUNE';
  readonly borders: string | null;
}

/** After the act there are communes alone; on the map before it there are districts too. */
const answers = {
  Indicators: { indicators: { totalCount: 1, nodes: [clubs] } },
  MapIncomplete: (asked: unknown) => ({
    unit: {
      ...laoCai,
      mapIncomplete:
        (asked as { asOf: string }).asOf < '2025-07-01' ? null : { onRecord: 51, total: 99 },
    },
  }),
  FigureLevels: (asked: unknown) => {
    const communes = { level: 'COMMUNE', count: 51 };
    return (asked as { day: string }).day < '2025-07-01'
      ? { unit: { ...province, counts: [{ level: 'DISTRICT', count: 9 }, communes] } }
      : { unit: { ...laoCai, counts: [communes] } };
  },
  FigureTable: (asked: unknown) => {
    const { level, borders } = asked as TableAsked;
    const unit = level === 'DISTRICT' ? tramTau : yenBai;
    const figures = [borders === null ? notBegun : aFigure({ value: '59' })];
    return {
      figureTable: {
        __typename: 'FigureTable',
        period: '2022',
        level,
        under: province,
        indicators: [clubs],
        rows: [{ unit, figures }],
        total: { unit: province, figures },
      },
    };
  },
};

function show(path: string) {
  render(
    <TestFrame answers={answers} path={path} viewer={onMapOf2025}>
      <FiguresPage />
    </TestFrame>,
  );
}

const levelsOffered = async () =>
  within(await screen.findByLabelText('Cấp'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

test('where the map has no district the communes are shown, and districts are not offered', async () => {
  show('/figures?period=2022&level=DISTRICT&borders=2025-07-01');
  expect(await screen.findByRole('rowheader', { name: /Phường Yên Bái/ })).toBeDefined();
  expect(await levelsOffered()).toEqual(['Cấp xã']);
});

test('on the borders of a day with districts they are shown first, under the unit of that day', async () => {
  show('/figures?period=2022&borders=2023-12-31');
  expect(await screen.findByRole('rowheader', { name: /Huyện Trạm Tấu/ })).toBeDefined();
  expect(await levelsOffered()).toEqual(['Cấp huyện', 'Cấp xã']);
  expect(screen.getAllByText('Tỉnh Yên Bái').length).toBeGreaterThan(0);
});

test('that a total is of some communes only is said of the map that it is on', async () => {
  show('/figures?period=2022&borders=2025-07-01');
  expect(await screen.findByText(/51\/99/)).toBeDefined();
  cleanup();
  show('/figures?period=2022&borders=2023-12-31');
  await screen.findByRole('rowheader', { name: /Huyện Trạm Tấu/ });
  expect(screen.queryByText(/51\/99/)).toBeNull();
});

test('a unit that was not there yet is told as that, with the way to its own borders', async () => {
  show('/figures?period=2022');
  const row = (await screen.findByRole('rowheader', { name: /Phường Yên Bái/ })).closest('tr');
  expect(row?.textContent).toContain('—Đơn vị chưa có trong kỳ này');
  expect(row?.textContent).not.toContain('Chưa báo cáo');
  await userEvent.click(screen.getByRole('button', { name: 'Xem theo địa giới ngày 01/08/2025' }));
  expect(await screen.findByText('59', { selector: 'tbody button' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /Xem theo địa giới/ })).toBeNull();
});

test('a district of an old map is looked into without leaving the unit looked at, and left again', async () => {
  show('/figures?period=2022&borders=2023-12-31');
  const link = await screen.findByRole('link', { name: /Huyện Trạm Tấu/ });
  expect(link.getAttribute('href')).toContain('under=139');
  await userEvent.click(link);
  await userEvent.click(await screen.findByRole('button', { name: 'Tất cả đơn vị' }));
  expect(await screen.findByRole('link', { name: /Huyện Trạm Tấu/ })).toBeDefined();
});
