import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ListContextProvider, useList } from 'ra-core';
import type { ReactNode } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router-dom';
import { beforeEach, expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { forgetList, lastList } from '../last-list.ts';
import { minhQuan } from '../minh-quan.fixture.ts';
import { Neighbours } from '../Neighbours.tsx';
import { SigningTable } from '../SigningTable.tsx';

const names = ['Xã Báo Đáp', 'Xã Minh Quán', 'Xã Quy Mông'];
const data = names.map((fullName, index) => ({
  ...minhQuan,
  id: `s${index}`,
  unit: { ...minhQuan.unit, fullName },
}));

function List({ children }: { readonly children: ReactNode }) {
  const list = useList({ data, resource: 'signings', perPage: 2 });
  return (
    <ListContextProvider value={list}>
      {children}
      <button type="button" onClick={() => list.setFilters({ state: 'SUBMITTED' })}>
        other conditions
      </button>
    </ListContextProvider>
  );
}

function Page() {
  const { id = '' } = useParams();
  return <Neighbours id={id} />;
}

function Address() {
  return <p data-testid="address">{useLocation().pathname}</p>;
}

function show(path = '/signings?d=2023-06-30') {
  render(
    <TestFrame path={path}>
      <Address />
      <Routes>
        <Route
          path="/signings"
          element={
            <List>
              <SigningTable />
            </List>
          }
        />
        <Route path="/signings/:id/show" element={<Page />} />
      </Routes>
    </TestFrame>,
  );
  return userEvent.setup();
}
const here = () => document.activeElement?.textContent;
const chosen = () => screen.queryByText(/^Đã chọn/)?.textContent;
beforeEach(() => forgetList());

test('J and K lead from row to row and stop at the ends; Enter opens where one stands', async () => {
  const user = show();
  await screen.findByRole('table');
  await user.keyboard('j');
  expect(here()).toBe('Xã Báo Đáp');
  await user.keyboard('j');
  expect(here()).toBe('Xã Minh Quán');
  await user.keyboard('jk');
  expect(here()).toBe('Xã Báo Đáp');
  await user.keyboard('k{Enter}');
  expect(screen.getByTestId('address').textContent).toBe('/signings/s0/show');
});

test('X chooses the row one stands on, and lets it go', async () => {
  const user = show();
  await screen.findByRole('table');
  await user.keyboard('x');
  expect(chosen()).toBeUndefined();
  await user.keyboard('jx');
  expect(chosen()).toBe('Đã chọn 1');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chọn Xã Báo Đáp' }).checked).toBe(
    true,
  );
  await user.keyboard('x');
  expect(chosen()).toBeUndefined();
});

test('a whole page is chosen and let go at once, and so is everything', async () => {
  const user = show();
  const page = await screen.findByRole('checkbox', { name: 'Chọn cả trang' });
  await user.click(page);
  expect(chosen()).toBe('Đã chọn 2');
  await user.click(screen.getByRole('button', { name: 'Trang sau' }));
  expect(chosen()).toBe('Đã chọn 2');
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Xã Quy Mông' }));
  expect(chosen()).toBe('Đã chọn 3');
  await user.click(screen.getByRole('checkbox', { name: 'Chọn cả trang' }));
  expect(chosen()).toBe('Đã chọn 2');
  await user.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
  expect(chosen()).toBeUndefined();
});

test('with other conditions nothing is chosen any more', async () => {
  const user = show();
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn cả trang' }));
  await user.click(screen.getByText('other conditions'));
  await expect.poll(chosen).toBeUndefined();
});

test('on a signing’s page J and K lead through the list seen last, and stop at its ends', async () => {
  const user = show();
  await user.click(await screen.findByRole('link', { name: 'Xã Báo Đáp' }));
  expect(lastList()).toEqual({ ids: ['s0', 's1'], address: '/signings?d=2023-06-30' });
  expect(screen.getByText('1/2')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Bản trước' })).toBeNull();
  await user.keyboard('k');
  expect(screen.getByTestId('address').textContent).toBe('/signings/s0/show');
  await user.keyboard('j');
  expect(screen.getByTestId('address').textContent).toBe('/signings/s1/show');
  await user.keyboard('jk');
  expect(screen.getByTestId('address').textContent).toBe('/signings/s0/show');
});

test('a signing that no list has shown leads nowhere', async () => {
  show('/signings/s1/show');
  expect(await screen.findByTestId('address')).toBeDefined();
  expect(screen.queryByRole('navigation')).toBeNull();
});
