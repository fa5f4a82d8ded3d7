import { date } from '@phoihop/domain/dates';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { CycleBoard } from './CycleBoard.tsx';
import { placed } from './board/board-rows.ts';
import { ReviewBoard } from './board/ReviewBoard.tsx';
import { aCycle, province, reports } from './reports.fixture.ts';

const asked: unknown[] = [];
function open(path = '/?u=15&d=2023-12-15', nodes = reports, cycle = aCycle()) {
  asked.length = 0;
  render(
    <TestFrame
      path={path}
      answers={{
        UnitName: { unit: null },
        ReviewCycleReports: (variables: unknown) => {
          asked.push(variables);
          const connection = { totalCount: nodes.length, nodes };
          return { reviewCycle: { __typename: 'ReviewCycle', id: 'cycle-1', reports: connection } };
        },
      }}
    >
      <CycleBoard cycle={cycle} tabs={null} />
    </TestFrame>,
  );
  return userEvent.setup();
}

test('a row adds up to its units, tells who is late, and leaves out who is spared', async () => {
  open();
  const row = await screen.findByRole('row', { name: /^Huyện Trạm Tấu/ });
  expect(within(row).getByText('3 đơn vị')).toBeTruthy();
  expect(row.textContent).toContain('1/2');
  expect(within(row).getByText('muộn 1')).toBeTruthy();
  expect(screen.getByRole('row', { name: /^Toàn bộ/ }).textContent).toContain('3/4');
});

test('a review of one district is one row, with its communes as tiles', async () => {
  const [, district, ...communes] = reports.slice(0, 5);
  if (district === undefined) throw new Error('the fixture has no district');
  const ofDistrict = [{ ...district, reportsTo: null }, ...communes];
  render(
    <TestFrame path="/?u=139&d=2023-12-15">
      <ReviewBoard reports={placed(ofDistrict, aCycle())} rootId={district.unit.id} />
    </TestFrame>,
  );
  const [, row, total, ...more] = screen.getAllByRole('row');
  expect(more).toEqual([]);
  expect(row?.textContent).toMatch(/^Huyện Trạm Tấu3 đơn vị/);
  expect(within(row ?? document.body).getAllByRole('button', { name: /^Xã / })).toHaveLength(3);
  expect(total?.textContent).toContain('0/1 đã nộp');
  expect(total?.textContent).toMatch(/1\/2$/);
});

test('a board of reports to which nobody reports counts no units that are not there', () => {
  render(
    <TestFrame path="/?u=04606&d=2023-12-15">
      <ReviewBoard reports={placed(reports.slice(3, 4), aCycle())} rootId={province.id} />
    </TestFrame>,
  );
  const board = screen.getByRole('table');
  expect(within(board).getByRole('row', { name: /^Xã Bản Công/ })).toBeTruthy();
  expect(board.textContent).not.toMatch(/0\/0|0 đơn vị/);
});

test('what was handed in in time and completed late says so, on its tile and in its own row', async () => {
  const stands = { standing: 'ON_TIME_COMPLETED_AFTER', days: 4, workingDays: 2 } as const;
  const completed = new Set(['04681', '140']);
  const user = open(
    '/?u=15&d=2023-12-15',
    reports.map((each) => (completed.has(each.unit.code) ? { ...each, standing: stands } : each)),
  );
  const row = await screen.findByRole('row', { name: /^Huyện Văn Chấn/ });
  const [own] = within(row).getAllByRole('cell');
  expect(own?.textContent).toContain('Đúng hạn, hoàn thiện sau 4 ngày');
  await user.click(within(row).getByRole('button', { name: /^Xã Tú Lệ/ }));
  const about = within(await screen.findByRole('dialog'));
  expect(about.getByText('Đúng hạn, hoàn thiện sau 4 ngày').closest('.bad')).toBeNull();
});

test('who is missing is named where the fraction is pressed', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: /3\/4 thiếu 1/ }));
  const named = within(await screen.findByRole('dialog')).getByRole('listitem');
  expect(named.textContent).toContain('Xã Tà Xi Láng Huyện Trạm Tấu');
  expect(named.textContent).toContain('Muộn 5 ngày làm việc');
});

test('one tile is in the way of Tab, the arrows lead to the others, and Enter tells whose it is', async () => {
  const user = open();
  const late = await screen.findByRole('button', {
    name: 'Xã Tà Xi Láng, Chưa bắt đầu, Muộn 5 ngày làm việc',
  });
  expect(late.classList.contains('late')).toBe(true);
  const returned = screen.getByRole('button', { name: 'Xã Bản Công, Trả lại, Đúng hạn' });
  expect(returned.classList.contains('late')).toBe(false);
  expect([late.tabIndex, returned.tabIndex]).toEqual([0, -1]);
  late.focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(returned);
  expect([late.tabIndex, returned.tabIndex]).toEqual([-1, 0]);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.closest('tr')?.textContent).toContain('Huyện Văn Chấn');
  await user.keyboard('{Enter}');
  const about = within(await screen.findByRole('dialog'));
  expect(about.getByRole('link', { name: 'Mở báo cáo' })).toBeTruthy();
});

test('where the tile is gone on which the keyboard was, Tab still leads to one', () => {
  const board = (shown: typeof reports) => (
    <TestFrame path="/?u=15&d=2023-12-15">
      <ReviewBoard reports={placed(shown, aCycle())} rootId={province.id} />
    </TestFrame>
  );
  const { rerender } = render(board(reports));
  const reached = () => screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
  act(() => screen.getByRole('button', { name: /^Xã Nậm Búng/ }).focus());
  expect(reached().map((tile) => tile.textContent)).toEqual([expect.stringContaining('Nậm Búng')]);
  rerender(board(reports.slice(0, 5)));
  expect(screen.queryByRole('button', { name: /^Xã Nậm Búng/ })).toBeNull();
  expect(reached()).toHaveLength(1);
});

test('Tab leads first to the tile that stands first, whatever state it is in', () => {
  const inColumns = reports.map((report) =>
    report.unit.name === 'Xã Tà Xi Láng' ? { ...report, state: 'SUBMITTED' as const } : report,
  );
  render(
    <TestFrame path="/?u=15&d=2023-12-15">
      <ReviewBoard reports={placed(inColumns, aCycle())} rootId={province.id} />
    </TestFrame>,
  );
  const [first] = screen.getAllByRole('button');
  expect(first?.textContent).toContain('Bản Công');
  expect(first?.tabIndex).toBe(0);
});

test('another unit as the scope asks for its part alone, and says so', async () => {
  open('/?u=139&d=2023-12-15', reports.slice(1, 5));
  expect(await screen.findByText(/các đơn vị nộp lên đơn vị này/)).toBeTruthy();
  expect(asked).toMatchObject([{ under: '139' }]);
});

test('a unit without a report in the review is not an empty board: the way to the whole is shown', async () => {
  open('/?u=01&d=2023-12-15', []);
  expect(await screen.findByText(/không có báo cáo trong đợt này/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Xem cả đợt' })).toBeTruthy();
});

test('the letter to those who are late is had by whoever others report to', async () => {
  open();
  const letter = await screen.findByRole('link', { name: 'Công văn đôn đốc (.docx)' });

  expect(letter.getAttribute('href')).toBe(
    `/files/papers/reviews/${encodeURIComponent(aCycle().id)}/reminder.docx?under=15`,
  );
});

const dueSoon = { standing: 'DUE_SOON', days: 1, workingDays: 1 } as const;
// Nobody is late: Tà Xi Láng has a day left.
const running = reports.map((each) =>
  each.unit.code === '04603' ? { ...each, standing: dueSoon, dueOn: date('2023-12-18') } : each,
);

test('while a review is open it is told how many days are left', async () => {
  open('/?u=15&d=2023-12-15', running);
  const summary = await screen.findByRole('region', { name: 'Tóm tắt tiến độ' });
  expect(summary.textContent).toMatch(/còn 1 ngày làm việc/);
  expect(screen.getByRole('button', { name: /^Xã Tà Xi Láng.*Còn 1 ngày làm việc/ })).toBeTruthy();
});

test.each(['PUBLISHED', 'CANCELLED'] as const)(
  'once a review is %s nothing of it is counted down: what was not submitted says so',
  async (state) => {
    open('/?u=15&d=2023-12-15', running, aCycle({ state }));
    const summary = await screen.findByRole('region', { name: 'Tóm tắt tiến độ' });
    expect(summary.querySelector('.now')).toBeNull();
    expect(screen.getByRole('button', { name: /^Xã Tà Xi Láng.*Chưa nộp/ })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/còn \d/i);
  },
);
