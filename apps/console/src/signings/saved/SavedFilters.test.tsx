import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { expect, test, vi } from 'vitest';
import type { Answers } from '../../testing/answering-client.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { SigningFilters } from '../SigningFilters.tsx';
import { SavedFilterGate } from './SavedFilterGate.tsx';

const kept = {
  __typename: 'SavedFilter',
  id: 'kept',
  name: 'Chờ duyệt, Trấn Yên',
  query: 'state=SUBMITTED&under=138',
  isOwn: true,
};

function Address() {
  return <p data-testid="address">{decodeURIComponent(useLocation().search)}</p>;
}
const address = () => screen.getByTestId('address').textContent ?? '';

function show(path: string, answers: Answers = {}) {
  render(
    <TestFrame
      path={path}
      answers={{
        Programmes: { programmes: { nodes: [] } },
        Units: { units: { nodes: [] } },
        SavedFilter: { savedFilter: kept },
        SavedFilters: { savedFilters: [kept] },
        ...answers,
      }}
    >
      <SavedFilterGate>{(saved) => <SigningFilters saved={saved} />}</SavedFilterGate>
      <Address />
    </TestFrame>,
  );
}
const openMenu = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Bộ lọc đã lưu' }));
  return within(await screen.findByRole('dialog', { name: 'Bộ lọc đã lưu' }));
};

test('an address that names a saved filter is given its conditions before anything is shown', async () => {
  show('/signings?saved=kept');
  expect(screen.queryByRole('search')).toBeNull();
  await screen.findByText('Chờ duyệt, Trấn Yên');
  expect(address()).toBe('?saved=kept&filter={"state":["SUBMITTED"],"under":"138"}');
  expect(screen.getByRole('button', { name: 'Chờ duyệt', pressed: true })).toBeDefined();
  expect(screen.queryByText('đã thay đổi')).toBeNull();
});

test('a saved filter whose conditions were changed says so, and is saved again or put back', async () => {
  const user = userEvent.setup();
  const change = vi.fn<(variables: unknown) => object>(() => ({ changeSavedFilter: kept }));
  show('/signings?saved=kept', { ChangeSavedFilter: change });
  await user.click(await screen.findByRole('button', { name: 'Chờ ký' }));
  expect(screen.getByText('đã thay đổi')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Lưu lại' }));
  expect(change).toHaveBeenCalledWith({
    id: 'kept',
    query: 'state=APPROVED&state=SUBMITTED&under=138',
  });
  await user.click(screen.getByRole('button', { name: 'Về như đã lưu' }));
  expect(screen.queryByText('đã thay đổi')).toBeNull();
  expect(address()).toContain('{"state":["SUBMITTED"],"under":"138"}');
});

test('another person’s filter is not saved again under his name', async () => {
  const user = userEvent.setup();
  show('/signings?saved=kept', { SavedFilter: { savedFilter: { ...kept, isOwn: false } } });
  await user.click(await screen.findByRole('button', { name: 'Chờ ký' }));
  expect(screen.getByText(/bộ lọc của người khác/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Lưu lại' })).toBeNull();
});

test('a filter that is not there any more says so and leads to the whole list', async () => {
  const error = { message: 'Không tìm thấy.', extensions: { code: 'NOT_FOUND' } };
  show('/signings?saved=gone', { SavedFilter: { errors: [error] } });
  expect(await screen.findByText(/Bộ lọc này không còn/)).toBeDefined();
  const link = screen.getByRole('link', { name: 'Xem tất cả ký kết' });
  expect(link.getAttribute('href')).toBe('/signings');
});

test('the menu opens a filter with all its conditions', async () => {
  const user = userEvent.setup();
  show('/signings?d=2023-06-30');
  const menu = await openMenu();
  await user.click(await menu.findByRole('button', { name: 'Chờ duyệt, Trấn Yên' }));
  expect(address()).toBe('?d=2023-06-30&saved=kept&filter={"state":["SUBMITTED"],"under":"138"}');
});

test('what is to be saved needs a condition; it is saved under the name typed and then open', async () => {
  const user = userEvent.setup();
  const made = { ...kept, id: 'made', name: 'Của tôi' };
  const create = vi.fn<(variables: unknown) => object>(() => ({ createSavedFilter: made }));
  show('/signings', { CreateSavedFilter: create });
  const menu = await openMenu();
  expect(menu.queryByRole('textbox')).toBeNull();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Đã ký' }));
  const again = await openMenu();
  await user.type(again.getByLabelText('Lưu bộ lọc đang xem với tên'), 'Của tôi');
  await user.click(again.getByRole('button', { name: 'Lưu bộ lọc' }));
  expect(create).toHaveBeenCalledWith({
    input: { resource: 'signings', name: 'Của tôi', query: 'state=SIGNED' },
  });
  await vi.waitFor(() => expect(address()).toContain('saved=made'));
});

test('a name that is taken is told beside the name, and the name stays', async () => {
  const user = userEvent.setup();
  const refused = {
    __typename: 'Refused',
    code: 'ALREADY_EXISTS',
    message: 'Đã có bộ lọc đã lưu mang tên này.',
    facts: '{}',
    field: 'name',
  };
  show('/signings', { RenameSavedFilter: { renameSavedFilter: refused } });
  const menu = await openMenu();
  await user.click(await menu.findByRole('button', { name: /^Đổi tên bộ lọc/ }));
  const name = menu.getByLabelText<HTMLInputElement>('Tên mới');
  await user.clear(name);
  await user.type(name, 'Khác');
  await user.click(menu.getByRole('button', { name: 'Đổi tên' }));
  expect((await menu.findByRole('alert')).textContent).toBe('Đã có bộ lọc đã lưu mang tên này.');
  expect(name.value).toBe('Khác');
});

test('a filter is deleted once that is confirmed', async () => {
  const user = userEvent.setup();
  const remove = vi.fn<(variables: unknown) => object>(() => ({ deleteSavedFilter: kept }));
  show('/signings', { DeleteSavedFilter: remove });
  const menu = await openMenu();
  await user.click(await menu.findByRole('button', { name: /^Xóa bộ lọc “/ }));
  expect(remove).not.toHaveBeenCalled();
  await user.click(menu.getByRole('button', { name: 'Xóa bộ lọc' }));
  expect(remove).toHaveBeenCalledWith({ id: 'kept' });
});
