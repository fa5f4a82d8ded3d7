import { date } from '@phoihop/domain/dates';
import { signingStages, type SigningStage } from '@phoihop/domain/signings';
import type { CoverageFields } from '@phoihop/client/programmes';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import type { Cell } from './cell.ts';
import { readCell, writeCell } from './cell.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';

const counts = (given: Partial<Record<SigningStage, number>>) =>
  signingStages.map((stage) => ({ stage, count: given[stage] ?? 0 }));

const tranYen = {
  unit: {
    id: 'unit-138',
    code: '138',
    name: 'Trấn Yên',
    fullName: 'Huyện Trấn Yên',
    kind: 'HUYEN',
    level: 'DISTRICT',
  },
  expected: 21,
  inForce: 17,
  missing: 4,
  toBeRenewed: 2,
  late: 0,
  byStage: counts({ PLANNED: 1, SUBMITTED: 2, APPROVED: 1, IN_FORCE: 17 }),
} as const;
const coverage: CoverageFields = {
  asOf: date('2023-12-15'),
  expected: 21,
  inForce: 17,
  missing: 4,
  toBeRenewed: 2,
  late: 0,
  under: null,
  byLevel: [],
  byKind: [],
  byStanding: [],
  byStage: tranYen.byStage,
  own: null,
  byUnit: [tranYen],
};

test('a number opens who is behind it; a zero opens nothing', async () => {
  const user = userEvent.setup();
  const onCell = vi.fn<(cell: Cell) => void>();
  render(
    <TestFrame>
      <CoverageMatrix coverage={coverage} cell={null} onCell={onCell} />
    </TestFrame>,
  );
  const row = screen.getByRole('row', { name: /Huyện Trấn Yên/ });
  expect(within(row).getAllByRole('button')).toHaveLength(5);
  await user.click(
    within(row).getByRole('button', { name: 'Huyện Trấn Yên, Chờ duyệt: 2 đơn vị' }),
  );
  expect(onCell).toHaveBeenCalledWith({ unit: '138', stage: 'SUBMITTED' });
});

test('the states of a row add up to those who must sign', () => {
  render(
    <TestFrame>
      <CoverageMatrix coverage={coverage} cell={null} onCell={() => undefined} />
    </TestFrame>,
  );
  const row = screen.getByRole('row', { name: /Huyện Trấn Yên/ });
  const numbers = within(row)
    .getAllByRole('cell')
    .slice(0, 9)
    .map((cell) => Number(cell.textContent));
  expect(numbers[0]).toBe(21);
  expect(numbers.slice(1).reduce((sum, count) => sum + count, 0)).toBe(21);
});

test('where the unit itself must sign it has a row of its own, and the whole opens too', async () => {
  const user = userEvent.setup();
  const onCell = vi.fn<(cell: Cell) => void>();
  const own = {
    ...tranYen,
    expected: 1,
    inForce: 1,
    missing: 0,
    toBeRenewed: 0,
    byStage: counts({ IN_FORCE: 1 }),
  };
  const whole = { ...coverage, expected: 22, inForce: 18, under: tranYen.unit, own };
  render(
    <TestFrame>
      <CoverageMatrix coverage={whole} cell={null} onCell={onCell} />
    </TestFrame>,
  );
  const [head, first] = screen.getAllByRole('row');
  expect(head?.textContent).toContain('Phải ký');
  await user.click(
    within(first ?? document.body).getByRole('button', { name: /Đang hiệu lực: 1/ }),
  );
  expect(onCell).toHaveBeenLastCalledWith({ unit: '138', stage: 'IN_FORCE', isAlone: true });

  const total = screen.getByRole('row', { name: /^Tổng/ });
  await user.click(within(total).getByRole('button', { name: /Chờ duyệt: 2/ }));
  expect(onCell).toHaveBeenLastCalledWith({ unit: '138', stage: 'SUBMITTED' });
});

test('the address names a cell by unit and stage, and takes nothing else', () => {
  expect(readCell(writeCell({ unit: '138', stage: 'SUBMITTED' }))).toEqual({
    unit: '138',
    stage: 'SUBMITTED',
  });
  const alone = { unit: '15', stage: 'IN_FORCE', isAlone: true } as const;
  expect(readCell(writeCell(alone))).toEqual(alone);
  expect(readCell('138:LOST')).toBeNull();
  expect(readCell(null)).toBeNull();
});
