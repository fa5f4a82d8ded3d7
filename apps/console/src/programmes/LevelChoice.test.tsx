import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { LevelChoice } from './LevelChoice.tsx';

const open = (counts: readonly { readonly level: string; readonly count: number }[]) =>
  render(
    <TestFrame
      path="/coverage?u=15&d=2025-08-01"
      answers={{ FigureLevels: { unit: { id: 'u', level: 'PROVINCE', counts } } }}
    >
      <LevelChoice level="COMMUNE" onLevel={() => undefined} />
    </TestFrame>,
  );
const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

test('a level that the map of the day does not have is not offered', async () => {
  open([{ level: 'COMMUNE', count: 51 }]);
  await expect.poll(names).toEqual(['Cấp xã', 'Tất cả các cấp']);
});

test('every level that it has is', async () => {
  open([
    { level: 'DISTRICT', count: 9 },
    { level: 'COMMUNE', count: 173 },
  ]);
  await expect.poll(names).toEqual(['Cấp xã', 'Cấp huyện', 'Tất cả các cấp']);
});
