import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { date } from '@phoihop/domain/dates';
import { signingStates, type SigningState } from '@phoihop/domain/signings';
import { useLocation } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { minhQuan } from '../minh-quan.fixture.ts';
import { daysSince } from './days-since.ts';
import { SigningBoard } from './SigningBoard.tsx';

const card = (id: string, state: SigningState, fullName: string) => ({
  ...minhQuan,
  __typename: 'Signing',
  id,
  state,
  unit: { ...minhQuan.unit, id: `unit-${id}`, fullName },
});
const cards: Readonly<Partial<Record<SigningState, readonly ReturnType<typeof card>[]>>> = {
  DRAFTING: [card('a', 'DRAFTING', 'Xã Báo Đáp'), card('b', 'DRAFTING', 'Xã Cường Thịnh')],
  SUBMITTED: [card('c', 'SUBMITTED', 'Xã Minh Quán')],
  CANCELLED: [card('d', 'CANCELLED', 'Xã Quy Mông')],
};
const groups = signingStates.map((state) => ({
  __typename: 'SigningGroup',
  state,
  count: state === 'DRAFTING' ? 34 : (cards[state]?.length ?? 0),
  signings: cards[state] ?? [],
}));

function Address() {
  return <p data-testid="address">{decodeURIComponent(useLocation().search)}</p>;
}
const address = () => screen.getByTestId('address').textContent;

function show(path = '/signings?view=board', answer: object = { signingsByState: groups }) {
  const asked = vi.fn<(variables: unknown) => object>(() => answer);
  render(
    <TestFrame path={path} answers={{ SigningBoard: asked }}>
      <SigningBoard />
      <Address />
    </TestFrame>,
  );
  return asked;
}
const column = async (name: RegExp) => within(await screen.findByRole('region', { name }));

test('a column tells its state in a word, how many there are in all, and the first of them', async () => {
  show();
  const drafting = await column(/^Đang soạn 34$/);
  expect(drafting.getAllByRole('link')).toHaveLength(2);
  expect((await column(/^Chờ ký 0$/)).getByText('Không có bản nào.')).toBeDefined();
});

test('a card tells the unit, that it has no number, who is waited for, and for how long', async () => {
  show();
  const link = (await column(/^Chờ duyệt/)).getByRole('link');
  expect(link.textContent).toBe('Xã Minh QuánChưa có sốChờ Huyện Trấn Yên3 ngày chưa thay đổi');
  const own = (await column(/^Đang soạn/)).getAllByRole('link')[0];
  expect(own?.textContent).toContain('Chờ Xã Báo Đáp');
});

test('of another day a card tells nobody who would be waited for', async () => {
  show('/signings?view=board&d=2023-06-30');
  const link = (await column(/^Chờ duyệt/)).getByRole('link');
  expect(link.textContent).toBe('Xã Minh QuánChưa có số');
});

test('the way to all of a column is the list, narrowed to its state and to what narrowed the board', async () => {
  const user = userEvent.setup();
  show('/signings?view=board&filter={"under":"138"}');
  await user.click(
    await screen.findByRole('button', { name: 'Xem tất cả 34 bản ký kết: Đang soạn' }),
  );
  expect(address()).toBe('?filter={"state":["DRAFTING"],"under":"138"}');
});

test('the board asks by the conditions of the list', async () => {
  const asked = show(
    '/signings?view=board&d=2023-06-30&filter={"state":["DRAFTING"],"search":"a"}',
  );
  await column(/^Đang soạn/);
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({
      under: '15',
      state: ['DRAFTING'],
      search: 'a',
      asOf: '2023-06-30',
    }),
  );
});

test('arrows lead from card to card and pass over what is empty', async () => {
  const user = userEvent.setup();
  show();
  (await screen.findByRole('link', { name: /Báo Đáp/ })).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Cường Thịnh');
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.textContent).toContain('Minh Quán');
});

test('what has ended is folded together, counted, and shown on request', async () => {
  const user = userEvent.setup();
  show();
  const ended = await column(/^Đã kết thúc$/);
  expect(ended.getByText('Đã hủy')).toBeDefined();
  expect(screen.queryByRole('link', { name: /Quy Mông/ })).toBeNull();
  await user.click(ended.getByRole('button', { name: 'Xem các bản đã kết thúc' }));
  expect(screen.getByRole('link', { name: /Quy Mông/ })).toBeDefined();
});

test('where the filters leave nothing, that is said, and one press clears them', async () => {
  const user = userEvent.setup();
  show('/signings?view=board&filter={"search":"x"}', {
    signingsByState: groups.map((group) => ({ ...group, count: 0, signings: [] })),
  });
  await screen.findByText('Không có bản ký kết nào khớp bộ lọc.');
  await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  expect(address()).toBe('?view=board');
});

test('forbidden is told as forbidden, and another failure with a way to try again', async () => {
  const error = { message: '', extensions: { code: 'FORBIDDEN' } };
  show('/signings?view=board', { errors: [error] });
  expect((await screen.findByRole('alert')).textContent).toContain('chưa được phân quyền');
  expect(screen.queryByRole('button', { name: 'Thử lại' })).toBeNull();
});

test('days are counted by the clock of Viet Nam, and none before they have passed', () => {
  expect(daysSince('2023-12-13T18:00:00.000Z', date('2023-12-15'))).toBe(1);
  expect(daysSince('2023-12-15T03:00:00.000Z', date('2023-12-15'))).toBe(0);
  expect(daysSince('2026-11-24T03:00:00.000Z', date('2023-12-15'))).toBe(0);
});
