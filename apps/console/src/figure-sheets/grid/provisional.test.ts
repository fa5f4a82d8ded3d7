import { expect, test } from 'vitest';
import { grid, groups, mediators, minhQuan, yCan } from '../sheets.fixture.ts';
import { fieldOf } from './entry.ts';
import { provisionalOf } from './provisional.ts';

const typed = (texts: Readonly<Record<string, string>>) => (field: string) => texts[field] ?? '';
const [one, other] = [minhQuan.unit.code, yCan.unit.code];
const view = { rows: grid.rows, indicators: [groups, mediators] };

test('what is typed is added up, and what says no figure is not', () => {
  const read = typed({
    [fieldOf(one, 'groups')]: '1.200',
    [fieldOf(other, 'groups')]: '34',
    [fieldOf(one, 'mediators')]: 'hai',
  });

  expect(provisionalOf(view, read).totals).toEqual(['1234', null]);
});

test('a unit is whole once it has told every figure, or that it does not apply', () => {
  const read = typed({
    [fieldOf(one, 'groups')]: '0',
    [fieldOf(one, 'mediators')]: 'x',
    [fieldOf(other, 'groups')]: '5',
  });

  expect(provisionalOf(view, read).whole).toBe(1);
});
