import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { NameHistory } from './NameHistory.tsx';

const version = (name: string, validFrom: string, validTo: string | null) => {
  const fullName = `Xã ${name}`;
  return { code: '04507', kind: 'XA', fullName, validFrom, validTo, parent: null, act: null };
};
const versions = [version('Cũ', '2019-12-31', '2020-02-01'), version('Mới', '2020-02-01', null)];
const shown = async (startUnknown: boolean, told = versions) => {
  const unit = { __typename: 'Unit', id: 'a', startUnknown, versions: told };
  render(
    <TestFrame answers={{ UnitVersions: { unit } }}>
      <NameHistory code="04507" />
    </TestFrame>,
  );
  const items = await screen.findAllByRole('listitem');
  return items.map(({ textContent }) => textContent);
};

test('of a unit that was there before the map, the first name is from before its first day', async () => {
  expect(await shown(true)).toEqual([
    expect.stringMatching(/^Xã Mới.*từ 01\/02\/2020$/),
    expect.stringMatching(
      /^Xã Cũ.*có từ trước 31\/12\/2019, không rõ từ ngày nào; đến hết 31\/01\/2020$/,
    ),
  ]);
});

test('so it is where it was never called otherwise', async () => {
  expect(await shown(true, [version('Cũ', '2019-12-31', null)])).toEqual([
    expect.stringMatching(/có từ trước 31\/12\/2019, không rõ từ ngày nào$/),
  ]);
});

test('where its first day is known, that is told', async () => {
  expect((await shown(false)).at(-1)).toMatch(/từ 31\/12\/2019 đến hết 31\/01\/2020$/);
});
