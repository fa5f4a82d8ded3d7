import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aCycle } from '../reviews/reports.fixture.ts';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { aPublication, corrected, preview } from './publications.fixture.ts';
import { PublicationTab } from './PublicationTab.tsx';

const today = '/?d=2023-12-15';
const published = (given: object = {}) => ({
  reviewCycle: {
    __typename: 'ReviewCycle',
    id: 'cycle-1',
    state: 'OPEN',
    publicationRefusal: null,
    addendumRefusal: null,
    publications: [],
    ...given,
  },
});

function show(cycle: Partial<ShownCycle>, answers: Answers, path = today) {
  render(
    <TestFrame path={path} answers={answers}>
      <PublicationTab cycle={aCycle(cycle)} onChanged={() => {}} />
    </TestFrame>,
  );
}

const publish = (isOpen: boolean): ShownCycle['moves'][number] => ({
  move: 'PUBLISH',
  to: 'PUBLISHED',
  isOpen,
  inNameOf: null,
  refusal: isOpen
    ? null
    : { code: 'REPORT_NOT_ACCEPTED', message: 'Báo cáo của tỉnh chưa được chấp nhận.' },
});

test('before publishing it is told who is missing by name and of how many each sum is made; what has no number is no 0', async () => {
  show(
    { moves: [publish(false)] },
    { Publications: published(), PublicationPreview: { publicationPreview: preview } },
  );
  expect(await screen.findByText('Xã Tà Xi Láng')).toBeTruthy();
  expect(screen.getAllByText('172/173')).toHaveLength(2);
  const sum = screen.getByRole('row', { name: /Buổi học tập/ });
  expect(within(sum).getByText('5.786')).toBeTruthy();
  const silent = screen.getByRole('row', { name: /Câu lạc bộ/ });
  expect(within(silent).getByText('Chưa báo cáo')).toBeTruthy();
  expect(screen.getByRole('link', { name: /dự thảo \(\.docx\)/ }).getAttribute('href')).toBe(
    preview.docxPath,
  );
});

test('publishing that is not open is greyed with the reason in words', async () => {
  show(
    { moves: [publish(false)] },
    { Publications: published(), PublicationPreview: { publicationPreview: preview } },
  );
  const button = await screen.findByRole('button', { name: 'Công bố' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Báo cáo của tỉnh chưa được chấp nhận.')).toBeTruthy();
});

test('publishing takes the number along; a refusal stands beside it and takes nothing away', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    moveReviewCycle: {
      __typename: 'Refused',
      code: 'TOO_LONG',
      message: 'Số, ký hiệu quá dài.',
      field: 'number',
      facts: '{}',
    },
  }));
  show(
    { moves: [publish(true)] },
    {
      Publications: published(),
      PublicationPreview: { publicationPreview: preview },
      MoveReviewCycle: sent,
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Công bố…' }));
  await user.type(screen.getByLabelText('Số, ký hiệu văn bản'), '12/BC');
  await user.click(screen.getByRole('button', { name: /^Công bố, không rút lại/ }));
  expect((await screen.findByRole('alert')).textContent).toBe('Số, ký hiệu quá dài.');
  expect(screen.getByLabelText<HTMLInputElement>('Số, ký hiệu văn bản').value).toBe('12/BC');
  expect(sent.mock.calls[0]?.[0]).toEqual({
    input: { id: 'cycle-1', version: 2, move: 'PUBLISH', number: '12/BC' },
  });
});

test('whoever does not see the whole of the unit that publishes is told so, not that there is nothing', async () => {
  show(
    {},
    { Publications: published({ publicationRefusal: { code: 'FORBIDDEN', message: 'Không.' } }) },
  );
  expect(
    await screen.findByText(/chỉ người được phân quyền xem toàn bộ Tỉnh Yên Bái/),
  ).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a failure says what went wrong and is tried again', async () => {
  const user = userEvent.setup();
  let isBroken = true;
  show(
    { state: 'CANCELLED' },
    {
      Publications: () =>
        isBroken ? { errors: [{ message: 'Hỏng.' }] } : published({ state: 'CANCELLED' }),
    },
  );
  const retry = await screen.findByRole('button', { name: 'Thử lại' });
  isBroken = false;
  await user.click(retry);
  expect(await screen.findByText(/Đợt đã hủy nên không công bố gì/)).toBeTruthy();
});

const afterwards = {
  state: 'PUBLISHED',
  publications: [
    aPublication(),
    aPublication({ id: 'publication-1', number: 1, corrected: [corrected] }),
  ],
};

test('what is public stands with its number, its papers and their SHA-256; the addendum names each changed cell', async () => {
  show(
    { state: 'PUBLISHED' },
    { Publications: published(afterwards), AddendumPreview: { addendumPreview: [] } },
  );
  const report = await screen.findByRole('region', { name: 'Báo cáo đã công bố' });
  expect(within(report).getByText('12/BC-MTTQ-CA')).toBeTruthy();
  expect(within(report).getByText('a'.repeat(64))).toBeTruthy();
  const addendum = screen.getByRole('region', { name: 'Phụ lục đính chính số 1' });
  const cells = within(within(addendum).getByRole('row', { name: /Xã Tú Lệ/ })).getAllByRole(
    'cell',
  );
  expect(cells.map(({ textContent }) => textContent)).toEqual([
    'Buổi học tập (buổi)',
    '6',
    '5',
    '−1',
  ]);
});

test('where nothing was corrected since, there is nothing to publish, and the way to correct is told', async () => {
  show(
    { state: 'PUBLISHED' },
    { Publications: published(afterwards), AddendumPreview: { addendumPreview: [] } },
  );
  expect(await screen.findByText(/Không có số liệu nào khác/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Công bố phụ lục/ })).toBeNull();
});

test('an addendum is published with the number of the cells that were seen before', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    publishAddendum: { __typename: 'Publication', id: 'publication-2', number: 2 },
  }));
  show(
    { state: 'PUBLISHED' },
    {
      Publications: published(afterwards),
      AddendumPreview: { addendumPreview: [corrected] },
      PublishAddendum: sent,
    },
  );
  await user.click(await screen.findByRole('button', { name: /Công bố phụ lục đính chính/ }));
  await user.click(screen.getByRole('button', { name: 'Công bố phụ lục, 1 số liệu' }));
  expect(sent.mock.calls[0]?.[0]).toEqual({
    input: { cycle: 'cycle-1', version: 2, symbol: null },
  });
});

test('on another day than today nothing is published', async () => {
  show(
    { state: 'PUBLISHED' },
    { Publications: published(afterwards), AddendumPreview: { addendumPreview: [corrected] } },
    '/?d=2023-08-01',
  );
  const button = await screen.findByRole('button', { name: /Công bố phụ lục/ });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});
