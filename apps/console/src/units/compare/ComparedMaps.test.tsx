import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { ComparedMaps } from './ComparedMaps.tsx';

const none = { totalCount: 0 };
const CompareMaps = {
  compareMaps: { ...none, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
};

test('counts that could not be read are told so, and asked again', async () => {
  let isBroken = true;
  const MapChanges = () =>
    isBroken
      ? { errors: [{ message: 'broken' }] }
      : { kept: none, changed: none, ended: { totalCount: 177 }, new: none };
  const narrowing = {
    filter: { from: '', to: '', fate: '', level: '' },
    isNarrowed: false,
    change: () => {},
    clear: () => {},
  };
  render(
    <TestFrame answers={{ CompareMaps, MapChanges }}>
      <ComparedMaps
        from={date('2023-12-31')}
        to={date('2025-07-01')}
        under="15"
        narrowing={narrowing}
      />
    </TestFrame>,
  );
  expect(await screen.findByRole('alert')).toBeDefined();
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('177')).toBeDefined();
});
