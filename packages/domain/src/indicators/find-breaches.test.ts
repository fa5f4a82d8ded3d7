import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './figure-cell.ts';
import { findBreaches, findFindings, type Cells } from './find-breaches.ts';
import { partsRules } from './parts-rule.ts';
import {
  parseRuleDefinition,
  ruleContent,
  type RuleKind,
  type ValidationRule,
} from './validation-rule.ts';

/** A value, `NOT_APPLICABLE`, or nothing. */
type Told = string | null;

function cells(told: Readonly<Record<string, Told>>, notes: readonly string[] = []): Cells {
  return new Map(
    Object.entries(told).map(([key, value]): [string, Cell] => {
      const note = notes.includes(key) ? 'Đã rà soát.' : null;
      if (value === null) return [key, { state: 'NOT_REPORTED', value: null, note: null }];
      return value === 'NOT_APPLICABLE'
        ? [key, { state: value, value: null, note }]
        : [key, { state: 'REPORTED', value, note }];
    }),
  );
}

function rule(kind: RuleKind, json: unknown, severity: ValidationRule['severity'] = 'NOTE') {
  const parsed = parseRuleDefinition(kind, json);
  if (!parsed.ok) throw new Error(`no rule: ${JSON.stringify(parsed.facts)}`);
  return { key: 'rule', severity, definition: parsed.value };
}

const none: Cells = new Map();
const atMost = rule('COMPARE', { left: ['a', 'b'], operator: '<=', right: ['c'], constant: '1' });
const keptBy = (each: ValidationRule, told: Cells, previous = none) =>
  findBreaches([each], told, previous).length === 0;

describe('a comparison', () => {
  it.each([
    [{ a: '1', b: '2', c: '2' }, true],
    [{ a: '1', b: '2.1', c: '2' }, false],
    [{ a: '0.1', b: '0.2', c: '0' }, true],
    [{ a: '9', b: null, c: '0' }, true],
    [{ a: '9', b: '9', c: 'NOT_APPLICABLE' }, true],
    [{ a: '9' }, true],
  ] as const)('of %j holds: %s', (told, isKept) => {
    expect(keptBy(atMost, cells(told))).toBe(isKept);
  });

  it('tells what stood against what', () => {
    const [breach] = findBreaches([atMost], cells({ a: '1.5', b: '2', c: '1' }), none);
    expect(breach).toMatchObject({ indicators: ['a', 'b', 'c'], left: '3.5', right: '2' });
  });

  it('is what the numbers say, by every operator', () => {
    const says = {
      '<=': (one: bigint, other: bigint) => one <= other,
      '<': (one: bigint, other: bigint) => one < other,
      '=': (one: bigint, other: bigint) => one === other,
      '>=': (one: bigint, other: bigint) => one >= other,
      '>': (one: bigint, other: bigint) => one > other,
    };
    const number = fc.bigInt({ min: 0n, max: 3n }).map((digits) => digits * 10n ** 13n);
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(says)), number, number, (operator, one, other) => {
        const compared = rule('COMPARE', { left: ['a'], operator, right: ['b'] });
        const told = cells({ a: one.toString(), b: other.toString() });
        expect(keptBy(compared, told)).toBe(says[operator as keyof typeof says](one, other));
      }),
    );
  });
});

describe('a change', () => {
  const byHalf = rule('CHANGE', { indicator: 'a', percent: '50' });

  it.each([
    ['100', '150', true],
    ['100', '50', true],
    ['100', '150.01', false],
    ['100', '49', false],
    ['0', '0', true],
    ['0', '0.01', false],
    [null, '7', true],
    ['7', null, true],
  ])('from %s to %s is within half: %s', (before, now, isKept) => {
    expect(keptBy(byHalf, cells({ a: now }), cells({ a: before }))).toBe(isKept);
  });
});

describe('a finding is explained', () => {
  const told = { a: '1', b: '2', c: '1' };

  it('by a note on any of the cells it speaks of', () => {
    expect(findFindings([atMost], cells(told), none)[0]?.isExplained).toBe(false);
    expect(findFindings([atMost], cells(told, ['c']), none)[0]?.isExplained).toBe(true);
  });

  it('never where the rule blocks', () => {
    const blocking = { ...atMost, severity: 'BLOCK' } as const;
    expect(findFindings([blocking], cells(told, ['a', 'b', 'c']), none)[0]?.isExplained).toBe(
      false,
    );
  });
});

describe('the parts of a total', () => {
  const groups = [
    { id: '1', key: 'all', totalId: null },
    { id: '2', key: 'x', totalId: '1' },
    { id: '3', key: 'y', totalId: '1' },
    { id: '4', key: 'else', totalId: null },
  ];

  it.each([
    [{ all: '5', x: '2', y: '3' }, true],
    [{ all: '5', x: '2', y: '2' }, false],
    [{ all: '5', x: '2', y: '4' }, false],
    [{ all: '5', x: '2' }, true],
    [{ all: '5', x: '6' }, false],
    [{ all: '5', x: '5', y: 'NOT_APPLICABLE' }, true],
    [{ x: '6', y: '1' }, true],
    [{ all: '5' }, true],
  ] as const)('%j agree: %s', (figures, agree) => {
    const told = cells(figures);
    const breaches = findBreaches(partsRules(groups, told), told, none);
    const blocking = { key: 'parts_of:all', severity: 'BLOCK' };
    expect(breaches.map(({ rule }) => rule)).toMatchObject(agree ? [] : [blocking]);
  });
});

describe('what a rule says', () => {
  it.each([
    ['COMPARE', { left: ['a'], operator: '<=', right: ['b'] }],
    ['COMPARE', { left: ['a'], operator: '>', constant: '0' }],
    ['CHANGE', { indicator: 'a', percent: '33.5' }],
  ] as const)('%s %j is read, and reads the same when it is kept', (kind, json) => {
    const { definition } = rule(kind, json);
    expect(parseRuleDefinition(kind, ruleContent(definition))).toEqual({
      ok: true,
      value: definition,
    });
  });

  it.each([
    ['COMPARE', null],
    ['COMPARE', []],
    ['COMPARE', { left: [], operator: '<=', right: ['b'] }],
    ['COMPARE', { left: ['a'], operator: '!=', right: ['b'] }],
    ['COMPARE', { left: ['a'], operator: '<=' }],
    ['COMPARE', { left: ['a'], operator: '<=', right: ['a'] }],
    ['COMPARE', { left: ['a', 'a'], operator: '<=', right: ['b'] }],
    ['COMPARE', { left: ['a'], operator: '<=', constant: 5 }],
    ['COMPARE', { left: ['a'], operator: '<=', constant: '1e3' }],
    ['COMPARE', { left: ['a'], operator: '<=', right: ['b'], note: 'x' }],
    ['CHANGE', { indicator: 'a', percent: '-1' }],
    ['CHANGE', { indicator: '', percent: '1' }],
    ['CHANGE', { left: ['a'], operator: '<=', right: ['b'] }],
  ] as const)('%s %j is refused', (kind, json) => {
    expect(parseRuleDefinition(kind, json)).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });
});
