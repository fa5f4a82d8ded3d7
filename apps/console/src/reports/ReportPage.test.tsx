import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { Route, Routes } from 'react-router-dom';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ReportPage } from './ReportPage.tsx';
import { child, district, option, page, report, section } from './report.fixture.ts';
import type { ShownReport } from './shown-report.ts';

type Answers = Readonly<Record<string, object | ((variables: unknown) => object)>>;
const sent: { readonly operation: string; readonly variables: unknown }[] = [];
beforeEach(() => {
  sent.length = 0;
  localStorage.clear();
});

const records = (operation: string, answer: object) => (variables: unknown) => {
  sent.push({ operation, variables });
  return answer;
};
const moved = { moveReport: { __typename: 'Report', id: 'report-1', state: 'DRAFT', version: 9 } };
const saved = { saveReport: { __typename: 'Report', id: 'report-1', state: 'DRAFT', version: 3 } };

function open(shown: ShownReport, answers: Answers = {}) {
  render(
    <TestFrame
      path="/reports/report-1"
      answers={{
        ReportPage: page(shown),
        ReportVersions: { report: { id: 'report-1', versions: [] } },
        ReportsBelow: { reviewCycle: null },
        History: { auditEntries: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
        MoveReport: records('move', moved),
        SaveReport: records('save', saved),
        EnterFigures: records('enter', {
          enterFigures: { __typename: 'EnteredFigures', changed: 1, sheets: [] },
        }),
        ...answers,
      }}
    >
      <Routes>
        <Route path="/reports/:id" element={<ReportPage />} />
      </Routes>
    </TestFrame>,
  );
  return userEvent.setup();
}
const at = (name: RegExp) => screen.findByRole('cell', { name });
const rest = { timeout: 4000 };

/** An answer that is still to come. */
function later() {
  let resolve: (answer: object) => void = () => undefined;
  const promise = new Promise<object>((done) => {
    resolve = done;
  });
  return { promise, resolve: (answer: object) => resolve(answer) };
}

test('a figure that is typed is sent by itself once typing rests, and begins the report', async () => {
  const user = open({ ...report, state: 'NOT_STARTED' });
  await user.click(await at(/Hòa giải viên, chưa báo cáo/));
  await user.keyboard('50{Enter}');
  await waitFor(
    () => expect(sent.map(({ operation }) => operation)).toEqual(['move', 'enter']),
    rest,
  );
  expect(sent).toMatchObject([
    { variables: { input: { id: 'report-1', version: 2, move: 'START' } } },
    {
      variables: {
        input: {
          period: '2023-Q3',
          rows: [{ unit: '04507', version: 3, cells: [{ indicator: 'mediators', value: '50' }] }],
        },
      },
    },
  ]);
});

test('a text is sent by itself, and begins with what was written the last time where that is asked for', async () => {
  const user = open(report);
  await user.click(await screen.findByRole('button', { name: /Chép lại/ }));
  await user.type(screen.getByRole('textbox', { name: 'Lãnh đạo' }), ' Đã kiểm tra.');
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  expect(sent).toMatchObject([
    {
      variables: {
        input: {
          version: 2,
          sections: [{ key: 'leadership', text: 'Đã họp 2 lần. Đã kiểm tra.' }],
        },
      },
    },
  ]);
});

test('what is typed while a text is being sent stays, and follows it', async () => {
  const answer = later();
  const user = open(report, {
    SaveReport: (variables: unknown) => {
      sent.push({ operation: 'save', variables });
      return sent.length === 1 ? answer.promise : saved;
    },
  });
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Hạn chế' });
  await user.type(field, 'Ít cán bộ, ');
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  await user.type(field, 'thiếu kinh phí.');
  answer.resolve(saved);
  await waitFor(() => expect(sent).toHaveLength(2), rest);
  expect(field.value).toBe('Ít cán bộ, thiếu kinh phí.');
  expect(sent[1]).toMatchObject({
    variables: {
      input: { version: 3, sections: [{ key: 'limits', text: 'Ít cán bộ, thiếu kinh phí.' }] },
    },
  });
}, 12_000);

test('what is typed while figures are being sent stays, and follows them', async () => {
  const answer = later();
  const [one] = report.sheets;
  const sheet = { ...one?.sheet, version: 4, unit: report.unit, period: one?.period };
  const entered = {
    enterFigures: { __typename: 'EnteredFigures', changed: 1, sheets: [sheet] },
  };
  const user = open(report, {
    EnterFigures: (variables: unknown) => {
      sent.push({ operation: 'enter', variables });
      return sent.length === 1 ? answer.promise : entered;
    },
  });
  await user.click(await at(/Tổ hòa giải, 8/));
  await user.keyboard('9{Enter}');
  await waitFor(() => expect(sent).toHaveLength(1), rest);
  await user.keyboard('50{Enter}');
  answer.resolve(entered);
  await waitFor(() => expect(sent).toHaveLength(2), rest);
  expect(sent[1]).toMatchObject({
    variables: {
      input: { rows: [{ version: 4, cells: [{ indicator: 'mediators', value: '50' }] }] },
    },
  });
  expect(await at(/Tổ hòa giải, 9/)).toBeTruthy();
}, 12_000);

test('without a network what was typed is kept, and said to be', async () => {
  const user = open(report, {
    SaveReport: () => {
      throw new Error('cut');
    },
  });
  await user.type(await screen.findByRole('textbox', { name: 'Hạn chế' }), 'Ít cán bộ.');
  expect(
    await screen.findByText(/Mất kết nối. Đã giữ nội dung trên máy này/, {}, rest),
  ).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Hạn chế' }).value).toBe(
    'Ít cán bộ.',
  );
  await waitFor(() => expect(JSON.stringify(localStorage)).toContain('Ít cán bộ.'));
});

test('whoever submits says that he knows of the missing figures, which are named', async () => {
  const user = open(report);
  await user.click(await screen.findByRole('button', { name: 'Nộp báo cáo' }));
  const form = within(screen.getByRole('group', { name: /Còn 1 số liệu chưa báo cáo/ }));
  expect(form.getByText(/Hòa giải viên, quý 3\/2023/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  expect(sent).toEqual([]);
  await user.click(form.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        variables: {
          input: { move: 'SUBMIT', acknowledged: ['mediators@2023-Q3'], namedGaps: [] },
        },
      },
    ]),
  );
});

test('a report that takes others in names every gap before it is submitted', async () => {
  const gaps = [child('04510', 'Việt Thành', 'SUBMITTED'), child('04513', 'Hòa Cuông', 'DRAFT')];
  const user = open({
    ...report,
    unit: district,
    missingFigures: [],
    sheets: [],
    children: [child('04501', 'Tân Đồng', 'ACCEPTED'), ...gaps],
  });
  await user.click(await screen.findByRole('button', { name: 'Nộp báo cáo' }));
  await user.click(screen.getByRole('checkbox', { name: /Xã Việt Thành/ }));
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  expect(sent).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /Xã Hòa Cuông/ }));
  await user.click(screen.getByRole('button', { name: 'Nộp báo cáo' }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      { variables: { input: { namedGaps: ['unit-04510', 'unit-04513'] } } },
    ]),
  );
});

test('a move that is not open stands greyed with the reason', async () => {
  const message = 'Còn mục bắt buộc chưa viết: Lãnh đạo.';
  const refusal = { code: 'SECTIONS_MISSING', message, facts: '{}' } as const;
  open({ ...report, moves: [option('SUBMIT', 'SUBMITTED', refusal)] });
  const submit = await screen.findByRole('button', { name: 'Nộp báo cáo' });
  expect(submit.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(message)).toBeTruthy();
});

const submitted: ShownReport = {
  ...report,
  state: 'SUBMITTED',
  entryRefusal: { code: 'WRONG_STATE', message: 'Đã nộp.', facts: '{}' },
  sections: [section('leadership', 'Đã họp.'), section('limits', null)],
  moves: [option('ACCEPT', 'ACCEPTED'), option('RETURN', 'RETURNED')],
};

test('it is sent back with what was said beside cells and sections, and not without', async () => {
  const user = open(submitted);
  await user.click(await screen.findByRole('button', { name: 'Trả lại' }));
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(screen.getByText(/Ghi ít nhất một nhận xét/)).toBeTruthy();
  await user.click(await at(/Hòa giải viên, chưa báo cáo/));
  await user.click(screen.getByRole('button', { name: /Nhận xét: Hòa giải viên/ }));
  await user.keyboard('Đề nghị bổ sung số liệu.');
  await user.click(screen.getByRole('button', { name: /Nhận xét: Lãnh đạo/ }));
  await user.keyboard('Nêu số văn bản.');
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toMatchObject([
    {
      variables: {
        input: {
          move: 'RETURN',
          comments: [
            {
              section: null,
              indicator: 'mediators',
              period: '2023-Q3',
              text: 'Đề nghị bổ sung số liệu.',
            },
            { section: 'leadership', indicator: null, period: null, text: 'Nêu số văn bản.' },
          ],
        },
      },
    },
  ]);
});

test('what came back shows what was said where it was said', async () => {
  const said = { number: 1, by: 'Điều phối viên', at: '2023-12-14T03:00:00.000Z' };
  open({
    ...report,
    state: 'RETURNED',
    number: 2,
    comments: [
      { ...said, section: 'limits', indicator: null, period: null, text: 'Nêu nguyên nhân.' },
      {
        ...said,
        section: null,
        indicator: { id: 'groups', key: 'groups', nameVi: 'Tổ hòa giải', nameEn: 'groups' },
        period: '2023-Q3',
        text: 'Rà soát lại.',
      },
    ],
  });
  expect(await at(/Tổ hòa giải, 8, có nhận xét/)).toBeTruthy();
  expect(screen.getByText('Rà soát lại.')).toBeTruthy();
  const limits = within(screen.getByRole('region', { name: 'Hạn chế' }));
  expect(limits.getByText('Nêu nguyên nhân.')).toBeTruthy();
});

test('what was handed in again stands beside what it was', async () => {
  const version = {
    reason: null,
    startedBy: 'Xã',
    startedAt: '2023-12-10T03:00:00.000Z',
    submittedBy: 'Xã',
    submittedFor: null,
    submittedAt: '2023-12-11T03:00:00.000Z',
    acceptedBy: null,
    acceptedFor: null,
    acceptedAt: null,
    isOfficial: false,
    gaps: [],
  };
  const change = {
    key: 'groups@2023-Q3',
    kind: 'CHANGED',
    before: '6',
    after: '8',
    stateBefore: 'REPORTED',
    stateAfter: 'REPORTED',
  };
  const text = { key: 'leadership', kind: 'ADDED', before: null, after: 'Đã họp.' };
  open(
    { ...submitted, number: 2 },
    {
      ReportVersions: {
        report: {
          id: 'report-1',
          versions: [
            { ...version, number: 1 },
            { ...version, number: 2 },
          ],
        },
      },
      ReportDifference: {
        report: { id: 'report-1', difference: { figures: [change], sections: [text] } },
      },
    },
  );
  expect(await at(/Tổ hòa giải, 8, khóa, Bản 1: 6/)).toBeTruthy();
  expect(await screen.findByText('6', { selector: 'del' })).toBeTruthy();
  expect(screen.getByText('8', { selector: 'ins' })).toBeTruthy();
});
