import { date } from '@phoihop/domain/dates';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { figureAt, openReport, sent } from './open-report.fixture.tsx';
import { child, district, option, report, section } from './report.fixture.ts';
import type { ShownReport } from './shown-report.ts';

test('whoever submits says that he knows of the missing figures, which are named', async () => {
  const user = openReport(report);
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
  const user = openReport({
    ...report,
    unit: { ...district, asOf: date('2023-12-15') },
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
  openReport({ ...report, moves: [option('SUBMIT', 'SUBMITTED', refusal)] });
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
  const user = openReport(submitted);
  await user.click(await screen.findByRole('button', { name: 'Trả lại' }));
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(screen.getByText(/Ghi ít nhất một nhận xét/)).toBeTruthy();
  await user.click(await figureAt(/Hòa giải viên, chưa báo cáo/));
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
  openReport({
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
  expect(await figureAt(/Tổ hòa giải, 8, có nhận xét/)).toBeTruthy();
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
  openReport(
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
  expect(await figureAt(/Tổ hòa giải, 8, khóa, Bản 1: 6/)).toBeTruthy();
  expect(await screen.findByText('6', { selector: 'del' })).toBeTruthy();
  expect(screen.getByText('8', { selector: 'ins' })).toBeTruthy();
});

test('a comment that says too little is told before it is sent', async () => {
  const user = openReport(submitted);
  await user.click(await screen.findByRole('button', { name: /Nhận xét: Lãnh đạo/ }));
  await user.keyboard('Ngắn');
  expect(screen.getByText(/Ít nhất 10 ký tự; đơn vị đọc nguyên văn/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(screen.getByText(/Mỗi nhận xét cần ít nhất 10 ký tự/)).toBeTruthy();
  expect(sent).toEqual([]);
});

test('the keyboard walks over places where nothing is asked for, and is not lost there', async () => {
  const [quarter] = report.sheets;
  if (!quarter) throw new Error('no sheet');
  const month = (key: string): ShownReport['sheets'][number] => ({
    ...quarter,
    period: { ...quarter.period, key, frequency: 'MONTH' },
  });
  const user = openReport({ ...report, sheets: [quarter, month('2023-08'), month('2023-09')] });
  await user.click(await figureAt(/^quý 3.*Hòa giải viên/));
  await user.keyboard('{ArrowRight}');
  const spare = document.activeElement;
  expect(spare?.getAttribute('aria-label')).toBe('không yêu cầu');
  expect(document.querySelectorAll('[role="grid"] td[tabindex="0"]')).toHaveLength(1);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^tháng 9.*Tổ hòa giải/);
});
