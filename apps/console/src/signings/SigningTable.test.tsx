import { date } from '@phoihop/domain/dates';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ListContextProvider, useList } from 'ra-core';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import type { ShownSigning } from './shown-signing.ts';
import { SigningTable } from './SigningTable.tsx';

const signed: ShownSigning = {
  ...minhQuan,
  id: 'signing-04498',
  state: 'SIGNED',
  stateOn: 'SIGNED',
  isInForce: false,
  number: '36/KHPH',
  signedOn: minhQuan.validFrom,
  unit: { ...minhQuan.unit, id: 'unit-04498', code: '04498', fullName: 'Thị trấn Cổ Phúc' },
};

interface ListProps {
  readonly data: ShownSigning[];
  readonly filter?: object;
  readonly children: ReactNode;
}

function List({ data, filter, children }: ListProps) {
  const list = useList({ data, resource: 'signings', ...(filter ? { filter } : {}) });
  return <ListContextProvider value={list}>{children}</ListContextProvider>;
}

function show(data: ShownSigning[], filter?: object) {
  render(
    <TestFrame path="/signings?d=2023-06-30">
      <List data={data} {...(filter ? { filter } : {})}>
        <SigningTable />
      </List>
    </TestFrame>,
  );
}

test('a row tells the unit with its district, the state in a word, the number, the day and the term', async () => {
  show([{ ...signed, isInForce: true }, minhQuan]);
  const row = within(await screen.findByRole('row', { name: /Cổ Phúc/ }));
  const cells = row.getAllByRole('cell').map(({ textContent }) => textContent);
  // After the box to choose it by.
  expect(cells.slice(1, 6)).toEqual([
    'Huyện Trấn Yên',
    'Đã ký',
    '36/KHPH',
    '15/12/2023',
    'từ 15/12/2023, không thời hạn',
  ]);
  expect(screen.getByText('2 bản ký kết')).toBeDefined();
});

test('what is signed and does not hold on the day says so: not yet, or no longer', async () => {
  const over = {
    ...signed,
    id: 'over',
    validFrom: date('2023-01-01'),
    validTo: date('2023-06-01'),
  };
  show([signed, { ...over, unit: { ...minhQuan.unit, fullName: 'Xã Quy Mông' } }]);
  const stateOf = async (name: RegExp) =>
    within(await screen.findByRole('row', { name })).getAllByRole('cell')[2]?.textContent;

  expect(await stateOf(/Cổ Phúc/)).toBe('Đã ký Chưa hiệu lực');
  expect(await stateOf(/Quy Mông/)).toBe('Đã ký Hết hiệu lực');
});

test('a row leads to its signing and takes the day looked at along', async () => {
  show([minhQuan]);
  const link = await screen.findByRole('link', { name: 'Xã Minh Quán' });
  expect(link.getAttribute('href')).toBe('/signings/signing-04516/show?d=2023-06-30');
});

test('an unsigned one has a dash for its number and its day, not an empty place', async () => {
  show([minhQuan]);
  const row = within(await screen.findByRole('row', { name: /Minh Quán/ }));
  expect(row.getAllByText('–')).toHaveLength(2);
});

test('where the filters leave nothing, that is said, and one press clears them', async () => {
  const user = userEvent.setup();
  show([minhQuan], { state: 'CANCELLED' });
  await screen.findByText('Không có bản ký kết nào khớp bộ lọc.');
  await user.click(screen.getByRole('button', { name: 'Bỏ lọc' }));
  expect(await screen.findByRole('link', { name: 'Xã Minh Quán' })).toBeDefined();
});
