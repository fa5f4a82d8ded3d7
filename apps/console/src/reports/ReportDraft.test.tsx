import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { figureAt, later, openReport, saved, sent } from './open-report.fixture.tsx';
import { page, report, section } from './report.fixture.ts';
import type { ShownReport } from './shown-report.ts';

const rest = { timeout: 4000 };

const limits = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hạn chế' });
const wrote = (text: string | null, version: number): ShownReport => ({
  ...report,
  version,
  sections: [section('leadership', null), section('limits', text)],
});
const savedAt = (version: number) => ({ saveReport: { ...saved.saveReport, version } });
const texts = () => sent.map(({ variables }) => (variables as { readonly input: object }).input);

test('a text that is taken back while it is being sent stays taken back, and that is sent', async () => {
  const answer = later();
  let shown = report;
  const user = openReport(report, {
    ReportPage: () => page(shown),
    SaveReport: (variables: unknown) => {
      sent.push({ operation: 'save', variables });
      return sent.length === 1 ? answer.promise : savedAt(4);
    },
  });
  const field = await limits();
  await user.type(field, 'Ít cán bộ.');
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  await user.clear(field);
  await user.click(screen.getByRole('textbox', { name: 'Lãnh đạo' }));
  shown = wrote('Ít cán bộ.', 3);
  answer.resolve(saved);
  await waitFor(() => expect(sent).toHaveLength(2), rest);
  expect(field.value).toBe('');
  expect(texts()[1]).toMatchObject({ version: 3, sections: [{ key: 'limits', text: '' }] });
}, 12_000);

test('who types on where somebody else has written meanwhile is asked, keeps the keyboard, and nothing is sent', async () => {
  let shown = report;
  const user = openReport(report, {
    ReportPage: () => page(shown),
    SaveReport: (variables: unknown) => {
      sent.push({ operation: 'save', variables });
      // Somebody else writes right after.
      shown = wrote('Của người khác.', 4);
      return saved;
    },
  });
  const field = await limits();
  await user.type(field, 'Ít cán bộ');
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  await waitFor(() => expect(screen.getByText('Mọi nội dung đã gửi')).toBeTruthy(), rest);
  await user.type(field, ', ít tiền');
  const conflict = within(
    await screen.findByText('Người khác đã sửa báo cáo này.', { exact: false }).then((title) => {
      const section = title.closest('section');
      if (section === null) throw new Error('no conflict');
      return section;
    }),
  );
  expect(conflict.getByText('Của người khác.')).toBeTruthy();
  expect(conflict.getByText('Ít cán bộ, ít tiền')).toBeTruthy();
  expect(document.activeElement).toBe(field);
  await new Promise((done) => {
    setTimeout(done, 2500);
  });
  expect(sent).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Đối chiếu' }));
  expect(document.activeElement?.textContent).toContain('Bản đã lưu');
  await user.click(conflict.getByRole('radio', { name: /Nội dung vừa nhập/ }));
  await waitFor(() => expect(sent).toHaveLength(2), rest);
  expect(texts()[1]).toMatchObject({
    version: 4,
    sections: [{ key: 'limits', text: 'Ít cán bộ, ít tiền' }],
  });
}, 15_000);

test('a figure and a text that begin a report together are both sent, the text from the version that came of it', async () => {
  const user = openReport({ ...report, state: 'NOT_STARTED' });
  await user.click(await figureAt(/Hòa giải viên, chưa báo cáo/));
  await user.keyboard('50{Enter}');
  await user.type(await limits(), 'Ít cán bộ.');
  await waitFor(
    () => expect(sent.map(({ operation }) => operation)).toEqual(['move', 'enter', 'save']),
    rest,
  );
  // The report was read at 2; beginning it has made it 9.
  expect(texts()[2]).toMatchObject({ version: 9, sections: [{ key: 'limits' }] });
}, 12_000);

test('who leaves the page while a text is being sent, and had typed on, finds his text and no clash', async () => {
  const answer = later();
  const user = openReport(report, {
    SaveReport: (variables: unknown) => {
      sent.push({ operation: 'save', variables });
      return answer.promise;
    },
  });
  await user.type(await limits(), 'Ít cán bộ');
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  await user.type(await limits(), ', ít tiền');
  cleanup();
  openReport(wrote('Ít cán bộ', 3), {
    SaveReport: (variables: unknown) => {
      sent.push({ operation: 'save', variables });
      return savedAt(4);
    },
  });
  expect((await limits()).value).toBe('Ít cán bộ, ít tiền');
  expect(screen.queryByText('Bản đã lưu')).toBeNull();
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  expect(texts()[0]).toMatchObject({
    version: 3,
    sections: [{ key: 'limits', text: 'Ít cán bộ, ít tiền' }],
  });
}, 12_000);

const locked = { code: 'WRONG_STATE', message: 'Đã nộp.', facts: '{}' } as const;
const submitted: ShownReport = {
  ...report,
  state: 'SUBMITTED',
  version: 3,
  entryRefusal: locked,
  moves: [],
};

test('what was not sent before the report was closed is told, can be copied, and is given up only on request', async () => {
  const user = openReport(report, {
    SaveReport: () => {
      throw new Error('cut');
    },
    EnterFigures: () => {
      throw new Error('cut');
    },
  });
  await user.type(await limits(), 'Ít cán bộ.');
  await user.click(await figureAt(/Hòa giải viên, chưa báo cáo/));
  await user.keyboard('50{Enter}');
  cleanup();
  const later = openReport(submitted);
  const held = within(
    await screen.findByRole('region', { name: 'Còn 2 nội dung chưa gửi, giữ trên máy này' }),
  );
  // The report itself reads as it was handed in.
  expect(await figureAt(/Hòa giải viên, chưa báo cáo, khóa/)).toBeTruthy();
  await later.click(held.getByRole('button', { name: 'Chép nội dung chưa gửi: Hạn chế' }));
  expect(await navigator.clipboard.readText()).toBe('Ít cán bộ.');
  await later.click(held.getByRole('button', { name: /^Bỏ nội dung chưa gửi: Hòa giải viên/ }));
  expect(held.queryByText(/Hòa giải viên/)).toBeNull();
  await later.click(held.getByRole('button', { name: 'Bỏ nội dung chưa gửi: Hạn chế' }));
  expect(screen.queryByText(/chưa gửi, giữ trên máy này/)).toBeNull();
  expect(JSON.stringify(localStorage)).not.toContain('Ít cán bộ.');
  expect(sent).toEqual([]);
});

test('Ctrl-Z takes nothing back in figures that were closed since', async () => {
  let shown = report;
  const [first] = report.sheets;
  if (!first?.sheet) throw new Error('no sheet');
  const { sheet, cells } = first;
  const user = openReport(report, {
    ReportPage: () => page(shown),
    EnterFigures: (variables: unknown) => {
      sent.push({ operation: 'enter', variables });
      // Its period is accepted right after.
      const closed = { ...sheet, state: 'ACCEPTED', version: 4, entryRefusal: locked } as const;
      const told = cells.map((cell, at) => (at === 0 ? { ...cell, value: '9' } : cell));
      shown = { ...report, sheets: [{ ...first, sheet: closed, cells: told }] };
      const entered = { ...sheet, version: 4, unit: report.unit, period: first.period };
      return { enterFigures: { __typename: 'EnteredFigures', changed: 1, sheets: [entered] } };
    },
  });
  await user.click(await figureAt(/Tổ hòa giải, 8/));
  await user.keyboard('9{Enter}');
  const cell = await screen.findByRole('cell', { name: /Tổ hòa giải, 9, đã chấp nhận/ }, rest);
  await user.click(cell);
  await user.keyboard('{Control>}z{/Control}');
  expect(await figureAt(/Tổ hòa giải, 9, đã chấp nhận/)).toBeTruthy();
  expect(screen.queryByText(/chưa gửi, giữ trên máy này/)).toBeNull();
});

vi.setConfig({ testTimeout: 12_000 });
