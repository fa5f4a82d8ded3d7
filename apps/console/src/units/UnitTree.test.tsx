import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { UnitTree } from './UnitTree.tsx';

const unit = (code: string, name: string, level: string) => ({
  id: `unit-${code}`,
  code,
  name,
  fullName: name,
  kind: 'XA',
  level,
  otherName: null,
  validFrom: '2020-02-01',
  validTo: null,
  startUnknown: true,
  parent: null,
  counts: [],
  children: { nodes: [] as object[] },
});
const branches: Readonly<Record<string, object>> = {
  '15': {
    ...unit('15', 'Yên Bái', 'PROVINCE'),
    children: {
      nodes: [unit('137', 'Mù Căng Chải', 'DISTRICT'), unit('138', 'Trấn Yên', 'DISTRICT')],
    },
  },
  '138': {
    ...unit('138', 'Trấn Yên', 'DISTRICT'),
    children: { nodes: [unit('04507', 'Đào Thịnh', 'COMMUNE')] },
  },
};
const answers = {
  UnitBranch: (variables: unknown) => ({
    unit: branches[(variables as { code: string }).code] ?? null,
  }),
};

async function openTree() {
  const user = userEvent.setup();
  render(
    <TestFrame answers={answers}>
      <UnitTree root="15" asOf={date('2023-12-15')} />
    </TestFrame>,
  );
  await screen.findByRole('treeitem', { name: /Trấn Yên/ });
  await user.tab();
  return user;
}
const focused = () => document.activeElement?.getAttribute('data-code');

test('Tab reaches one item of the tree; the arrows walk through it', async () => {
  const user = await openTree();
  expect(focused()).toBe('15');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('138');
  await user.keyboard('{Home}');
  expect(focused()).toBe('15');
  await user.keyboard('{End}');
  expect(focused()).toBe('138');
});

test('the right arrow opens a branch and enters it, the left one goes back and closes it', async () => {
  const user = await openTree();
  await user.keyboard('{End}{ArrowRight}');
  expect(await screen.findByRole('treeitem', { name: /Đào Thịnh mã 04507/ })).toBeDefined();
  await user.keyboard('{ArrowRight}');
  expect(focused()).toBe('04507');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(focused()).toBe('138');
  expect(screen.queryByRole('treeitem', { name: /Đào Thịnh/ })).toBeNull();
});

test('a letter leads to the next name that begins with it, diacritics or not', async () => {
  const user = await openTree();
  await user.keyboard('t');
  expect(focused()).toBe('138');
  await user.keyboard('m');
  expect(focused()).toBe('137');
});
