import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { figureAt, later, openReport, saved, sent } from './open-report.fixture.tsx';
import { report } from './report.fixture.ts';

const rest = { timeout: 4000 };

test('a figure that is typed is sent by itself once typing rests, and begins the report', async () => {
  const user = openReport({ ...report, state: 'NOT_STARTED' });
  await user.click(await figureAt(/Hòa giải viên, chưa báo cáo/));
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
  const user = openReport(report);
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
  const user = openReport(report, {
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
  const user = openReport(report, {
    EnterFigures: (variables: unknown) => {
      sent.push({ operation: 'enter', variables });
      return sent.length === 1 ? answer.promise : entered;
    },
  });
  await user.click(await figureAt(/Tổ hòa giải, 8/));
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
  expect(await figureAt(/Tổ hòa giải, 9/)).toBeTruthy();
}, 12_000);

test('without a network what was typed is kept, and said to be', async () => {
  const user = openReport(report, {
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
