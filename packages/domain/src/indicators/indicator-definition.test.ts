import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import {
  decideIndicator,
  decideIndicatorEdit,
  type AskedIndicator,
} from './indicator-definition.ts';
import { decideRule } from './rule-definition.ts';

const groups: AskedIndicator = {
  key: 'self_management_groups',
  kind: 'STOCK',
  collectedAt: 'COMMUNE',
  frequency: 'YEAR',
  calendarKey: 'CALENDAR',
  maxAge: 1,
  per: null,
  nameVi: 'Tổ tự quản',
  nameEn: 'Self-management groups',
  measureVi: 'tổ',
  measureEn: 'groups',
  source: 'Chương trình 09',
  decimals: 0,
  collectedFrom: null,
  collectedTo: null,
  position: 7,
  numerator: null,
  denominator: null,
  total: null,
  hasStandard: false,
};
const derived = { collectedAt: null, frequency: null, calendarKey: null, maxAge: null } as const;
const rate: AskedIndicator = {
  ...groups,
  ...derived,
  key: 'rate',
  kind: 'RATIO',
  per: 100,
  numerator: groups,
  denominator: { ...groups, key: 'villages' },
};
const met: AskedIndicator = { ...groups, ...derived, key: 'met', kind: 'COUNT', hasStandard: true };
const sessions: AskedIndicator = { ...groups, key: 'sessions', kind: 'FLOW', maxAge: null };

describe('an indicator may be made', () => {
  it.each([
    ['for what is there at a time', groups],
    ['for what happens', sessions],
    ['for one thing over another', rate],
    ['for who meets a standard', met],
    ['as a part', { ...groups, key: 'part', total: { ...groups, totalId: null } }],
  ])('%s', (_what, asked) => {
    expect(decideIndicator(asked)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['with a key in words', { ...groups, key: 'Tổ tự quản' }, 'keyForm'],
    ['with a level and no frequency', { ...groups, frequency: null }, 'collectedForm'],
    ['as a rate that is collected', { ...rate, collectedAt: 'COMMUNE' }, 'derivedForm'],
    ['as a stock that never grows old', { ...groups, maxAge: null }, 'maxAgeForm'],
    ['as a stock that is old at once', { ...groups, maxAge: 0 }, 'maxAgeForm'],
    ['as a flow that grows old', { ...sessions, maxAge: 1 }, 'maxAgeForm'],
    ['as a rate of nothing', { ...rate, denominator: null }, 'ratioForm'],
    ['as a rate of what is counted otherwise', { ...rate, denominator: sessions }, 'countedAlike'],
    ['as a rate of rates', { ...rate, numerator: rate, denominator: rate }, 'countedAlike'],
    ['as a count of nothing', { ...met, hasStandard: false }, 'countForm'],
    ['as a stock that meets a standard', { ...groups, hasStandard: true }, 'countForm'],
    ['as a part of a flow', { ...groups, total: { ...sessions, totalId: null } }, 'countedAlike'],
    ['as a part of a part', { ...groups, total: { ...groups, totalId: 'x' } }, 'countedAlike'],
    ['with seven decimals', { ...groups, decimals: 7 }, 'decimalsForm'],
    ['without a name', { ...groups, nameVi: '' }, 'notEmpty'],
  ] as const)('not %s', (_what, asked, hint) => {
    expect(decideIndicator(asked as AskedIndicator)).toMatchObject({ ok: false, facts: { hint } });
  });

  it('not for days that end before they begin', () => {
    const collectedFrom = date('2023-01-01');
    expect(decideIndicator({ ...groups, collectedFrom, collectedTo: collectedFrom })).toMatchObject(
      {
        code: 'ENDS_BEFORE_IT_BEGINS',
      },
    );
  });
});

it('an indicator’s decimals only grow', () => {
  const after = { ...groups, decimals: 1 };
  expect(decideIndicatorEdit({ decimals: 0 }, after).ok).toBe(true);
  expect(decideIndicatorEdit({ decimals: 2 }, after)).toMatchObject({
    facts: { hint: 'decimalsUpward' },
  });
});

describe('a rule', () => {
  const known = new Map([groups, sessions, rate].map((each) => [each.key, each]));
  const villages = { ...groups, key: 'villages' };
  const quarterly = { ...sessions, key: 'quarterly', frequency: 'QUARTER' } as const;
  known.set('villages', villages).set('quarterly', quarterly);
  const decide = (...left: string[]) =>
    decideRule(
      {
        key: 'groups_in_villages',
        nameVi: 'Tổ',
        nameEn: 'Groups',
        kind: 'COMPARE',
        position: 1,
        definition: { left, operator: '<=', right: ['villages'] },
      },
      known,
    );

  it('speaks of figures that meet in one sheet', () => {
    expect(decide('self_management_groups', 'sessions').ok).toBe(true);
    expect(decide('quarterly')).toMatchObject({ facts: { hint: 'collectedTogether' } });
    expect(decide('rate')).toMatchObject({ facts: { hint: 'collectedTogether' } });
    expect(decide('nobody')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
