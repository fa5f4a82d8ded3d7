import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aFigure } from '../../indicators/figure.fixture.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { cell, grid, groups, mediators, minhQuan, yCan } from '../sheets.fixture.ts';
import { FigureGridPage } from './FigureGridPage.tsx';

type Answer = object | ((variables: unknown) => object);
const path = '/figure-sheets/grid?u=04507&period=2023-Q3';

function open(answers: Readonly<Record<string, Answer>> = {}, address = path) {
  const user = userEvent.setup();
  const shown = render(
    <TestFrame
      path={address}
      answers={{
        FigureGrid: { figureGrid: grid },
        FigureSheet: { figureSheet: null },
        Periods: { periods: [] },
        UnitName: { unit: minhQuan.unit },
        ...answers,
      }}
    >
      <FigureGridPage />
    </TestFrame>,
  );
  return { user, ...shown };
}
const at = (name: RegExp) => screen.findByRole('cell', { name });
const sent: unknown[] = [];
const entered = (sheets: object) => ({
  EnterFigures: (variables: unknown) => {
    sent.push(variables);
    return { enterFigures: sheets };
  },
});

test('a figure is typed, shown as unsent, and saved with the version it was begun from', async () => {
  sent.length = 0;
  const saved = { ...minhQuan, cells: [cell(groups, '8'), cell(mediators, '1234')] };
  const { user } = open({
    FigureGrid: () => ({
      figureGrid: sent.length === 0 ? grid : { ...grid, rows: [saved, yCan] },
    }),
    ...entered({ __typename: 'EnteredFigures', changed: 1, sheets: [] }),
  });
  await user.click(await at(/Minh Quán, Hòa giải viên, chưa báo cáo/));
  await user.keyboard('1.234{Enter}');
  expect(await at(/Minh Quán, Hòa giải viên, 1\.234, chưa gửi/)).toBeTruthy();
  expect(screen.getByText('1 ô chưa gửi')).toBeTruthy();
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText('Mọi ô đã gửi');
  expect(sent).toEqual([
    {
      input: {
        period: '2023-Q3',
        rows: [
          {
            unit: '04507',
            version: 3,
            cells: [{ indicator: 'mediators', state: 'REPORTED', value: '1234' }],
          },
        ],
      },
    },
  ]);
});

test('arrows, Tab, Enter and F2 walk and write as in a spreadsheet, and Escape takes it back', async () => {
  const { user } = open();
  const first = await at(/Minh Quán, Tổ hòa giải/);
  await user.click(first);
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(await at(/Minh Quán, Hòa giải viên/));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(await at(/Y Can, Hòa giải viên/));
  await user.keyboard('{ArrowUp}{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe(first);
  await user.keyboard('{F2}5{Escape}');
  expect(document.activeElement).toBe(await at(/Minh Quán, Tổ hòa giải, 8$/));
  await user.keyboard('9{Tab}');
  expect(await at(/Minh Quán, Tổ hòa giải, 9, chưa gửi/)).toBeTruthy();
  expect(document.activeElement).toBe(await at(/Minh Quán, Hòa giải viên/));
});

test('a pasted block tells what it changes and refuses before it lands, and is undone whole', async () => {
  const { user } = open();
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.paste('9\t60\n11\t70\n');
  const preview = within(await screen.findByRole('dialog'));
  expect(preview.getByText('Dán: 2 ô sẽ thay đổi, 2 ô bị từ chối')).toBeTruthy();
  expect(preview.getAllByText(/ô đang khóa/)).toHaveLength(2);
  await user.click(preview.getByRole('button', { name: 'Dán 2 ô' }));
  expect(await at(/Minh Quán, Tổ hòa giải, 9, chưa gửi/)).toBeTruthy();
  expect(await at(/Minh Quán, Hòa giải viên, 60, chưa gửi/)).toBeTruthy();
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.keyboard('{Control>}z{/Control}');
  expect(await at(/Minh Quán, Tổ hòa giải, 8$/)).toBeTruthy();
  expect(await at(/Minh Quán, Hòa giải viên, chưa báo cáo$/)).toBeTruthy();
});

test('Delete empties the whole block that is chosen but for what is locked, and is undone whole', async () => {
  const unlocked = { ...yCan, refusal: null };
  const locked = {
    ...yCan,
    unit: { ...yCan.unit, id: 'unit-04534', code: '04534', fullName: 'Xã Khóa' },
  };
  const { user } = open({
    FigureGrid: { figureGrid: { ...grid, rows: [minhQuan, unlocked, locked] } },
  });
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}{Delete}');

  expect(await at(/Minh Quán, Tổ hòa giải, chưa báo cáo, chưa gửi/)).toBeTruthy();
  expect(await at(/Y Can, Tổ hòa giải, chưa báo cáo, chưa gửi/)).toBeTruthy();
  expect(await at(/Y Can, Hòa giải viên, chưa báo cáo, chưa gửi/)).toBeTruthy();
  expect(await at(/Khóa, Tổ hòa giải, 10/)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  expect(await at(/Minh Quán, Tổ hòa giải, 8$/)).toBeTruthy();
  expect(await at(/Y Can, Tổ hòa giải, 10$/)).toBeTruthy();
  expect(await at(/Y Can, Hòa giải viên, 1\.234$/)).toBeTruthy();
  expect(screen.getByText('Mọi ô đã gửi')).toBeTruthy();
});

test('what was typed is there again after the screen was left and opened anew', async () => {
  const { user, unmount } = open();
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.keyboard('12{Enter}');
  unmount();
  open();
  expect(await at(/Minh Quán, Tổ hòa giải, 12, chưa gửi/)).toBeTruthy();
});

test('an accepted figure is locked: it takes no key, and says why', async () => {
  const { user } = open();
  const locked = await at(/Y Can, Tổ hòa giải, 10, đã chấp nhận, khóa/);
  expect(locked.getAttribute('aria-readonly')).toBe('true');
  await user.click(locked);
  await user.keyboard('5{Enter}');
  expect(await at(/Y Can, Tổ hòa giải, 10, đã chấp nhận, khóa/)).toBeTruthy();
  await user.click(locked);
  expect(await screen.findByText('Số liệu đã được chấp nhận.')).toBeTruthy();
});

test('what a rule says stands beside its cell: an error frames it, a remark asks to be explained', async () => {
  const finding = (severity: 'BLOCK' | 'NOTE', of: typeof groups, message: string) => ({
    severity,
    message,
    isExplained: false,
    rule: { id: message, key: message, nameVi: '', nameEn: '' },
    indicators: [of],
  });
  const findings = [
    finding('BLOCK', groups, 'Không thể nhiều hơn hòa giải viên.'),
    finding('NOTE', mediators, 'Gấp 10 lần kỳ trước.'),
  ];
  const { user } = open({
    FigureGrid: { figureGrid: { ...grid, rows: [{ ...minhQuan, findings }, yCan] } },
  });
  const wrong = await at(/Tổ hòa giải, 8, có lỗi phải sửa/);
  expect(wrong.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Không thể nhiều hơn hòa giải viên.')).toBeTruthy();
  await user.click(await at(/Minh Quán, Hòa giải viên, chưa báo cáo, cần giải trình/));
  expect(screen.getByText('Gấp 10 lần kỳ trước.')).toBeTruthy();
});

test('a text that says no figure stays as it was typed, is marked, and holds the saving back', async () => {
  sent.length = 0;
  const { user } = open(entered({ __typename: 'EnteredFigures', changed: 1, sheets: [] }));
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.keyboard('12 tổ{Enter}');
  expect(await at(/Minh Quán, Tổ hòa giải, 12 tổ, chưa gửi, có lỗi phải sửa/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent).toEqual([]);
});

test('where somebody else was quicker, both figures are shown and what was typed stays', async () => {
  sent.length = 0;
  const theirs = {
    ...minhQuan,
    sheet: minhQuan.sheet && { ...minhQuan.sheet, version: 4 },
    cells: [cell(groups, '11'), cell(mediators, null)],
  };
  const { user } = open({
    FigureGrid: () => ({
      figureGrid: sent.length === 0 ? grid : { ...grid, rows: [theirs, yCan] },
    }),
    ...entered({
      __typename: 'Refused',
      code: 'CONFLICT',
      message: 'Người khác đã sửa.',
      facts: '{}',
      field: 'version',
    }),
  });
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.keyboard('9{Enter}{Control>}s{/Control}');
  await user.click(await screen.findByLabelText(/Của tôi: 9/));
  expect(screen.getByLabelText(/Hiện có: 11/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dùng lựa chọn này' }));
  expect(await at(/Minh Quán, Tổ hòa giải, 9, chưa gửi/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({ input: { rows: [{ unit: '04507', version: 4 }] } }),
  );
});

test('on another day than today every cell is locked', async () => {
  open({}, `${path}&d=2023-06-30`);
  expect(await at(/Minh Quán, Tổ hòa giải, 8, khóa/)).toBeTruthy();
});

test('Alt leads from a cell to what is said of it, and to why its number is what it is', async () => {
  const figure = { ...aFigure({}), change: null, unit: minhQuan.unit, indicator: groups };
  const contributions = {
    totalCount: 0,
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [],
  };
  const { user } = open({ ExplainFigure: { explainFigure: { figure, contributions } } });
  await user.click(await at(/Minh Quán, Tổ hòa giải/));
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(document.activeElement?.className).toBe('cell-messages');
  // There is nothing to find, and that is what is found.
  expect(document.activeElement?.textContent).toBe('Không có lỗi hay nhắc nhở nào ở ô này.');
  await user.keyboard('{Escape}');
  expect(document.activeElement?.getAttribute('data-field')).toBe('04507/groups');
  await user.keyboard('{Alt>}e{/Alt}');
  expect(await screen.findByRole('dialog')).toBeTruthy();
});

test('all rows are summed up as they are typed, with how many are whole', async () => {
  const { user } = open();
  await user.click(await at(/Minh Quán, Hòa giải viên, chưa báo cáo/));
  await user.keyboard('1.234{Enter}');
  const foot = screen.getByRole('row', { name: /Cộng tạm tính/ });
  expect(within(foot).getByText('2.468')).toBeTruthy();
  expect(within(foot).getByText('2/2')).toBeTruthy();
});

test('what of a pasted block lies beyond the grid is told, not dropped', async () => {
  const { user } = open();
  await user.click(await at(/Minh Quán, Hòa giải viên, chưa báo cáo/));
  await user.paste('5\t6\t7');

  expect((await screen.findByRole('alert')).textContent).toContain('2 ô');
});
