import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { anEnteredIndicator } from '../indicators/catalogue/indicator.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { CreateForm } from './TemplateCreate.tsx';

beforeEach(() => localStorage.clear());

test('a template is drawn up section by section and sent with each in its place; what is missing is said first', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    createReviewTemplate: {
      __typename: 'Refused',
      code: 'INVALID_INPUT',
      message: 'Cấp huyện không sớm hơn cấp xã.',
      field: 'deadlines',
      facts: '{}',
    },
  }));
  render(
    <TestFrame answers={{ CreateReviewTemplate: sent }}>
      <CreateForm indicators={[anEnteredIndicator()]} />
    </TestFrame>,
  );
  const save = () => user.click(screen.getByRole('button', { name: 'Lưu' }));
  const write = (label: string, text: string) => user.type(screen.getByLabelText(label), text);
  await save();
  expect((await screen.findByRole('alert')).textContent).toBe('Thêm ít nhất một mục.');

  await user.click(screen.getByRole('button', { name: 'Thêm mục vào phần II' }));
  await write('Đề mục', 'Kết quả');
  await save();
  expect((await screen.findByRole('alert')).textContent).toMatch(/cả hai ngôn ngữ/);
  // What was begun stays open while it is written.
  await write('Đề mục tiếng Anh', 'Results');
  await write('Mã', 'short_report');
  await write('Tên mẫu', 'Báo cáo nhanh');
  await write('Tên tiếng Anh', 'Short report');
  await write('Cấp xã nộp sau', '5');
  await write('Cấp huyện nộp sau', '3');
  await user.click(screen.getByRole('button', { name: 'Chọn chỉ tiêu' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('checkbox'));
  await user.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await save();
  expect((await screen.findByRole('alert')).textContent).toBe('Cấp huyện không sớm hơn cấp xã.');
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    input: {
      key: 'short_report',
      indicators: ['mediators'],
      sections: [
        { part: 'II', position: 1, titleVi: 'Kết quả', titleEn: 'Results', guidanceVi: null },
      ],
      deadlines: [
        { level: 'DISTRICT', workingDays: 3 },
        { level: 'COMMUNE', workingDays: 5 },
      ],
    },
  });
});
