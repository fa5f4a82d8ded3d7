import { isDecimal } from '../decimal.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** What follows where a rule is not kept: the sheet is not submitted, the cell is explained, or it is only told. */
export const ruleSeverities = ['BLOCK', 'NOTE', 'INFORMATION'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** What a rule looks at: figures of one sheet beside each other, or one figure beside that of the period before. */
export const ruleKinds = ['COMPARE', 'CHANGE'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const ruleOperators = ['<=', '<', '=', '>=', '>'] as const;
export type RuleOperator = (typeof ruleOperators)[number];

/** The sum of some figures beside the sum of others and of a number. */
export interface Comparison {
  readonly kind: 'COMPARE';
  readonly left: readonly string[];
  readonly operator: RuleOperator;
  readonly right: readonly string[];
  readonly constant: string | null;
}

/** One figure beside what is official of it for the period before: by how many percent it may differ. */
export interface Change {
  readonly kind: 'CHANGE';
  readonly indicator: string;
  readonly percent: string;
}

export type RuleDefinition = Comparison | Change;

/** A rule with what it says. */
export interface ValidationRule {
  readonly key: string;
  readonly severity: RuleSeverity;
  readonly definition: RuleDefinition;
}

const operandsMax = 20;

/**
 * Reads what a rule says.
 *
 * `{ "left": ["a"], "operator": "<=", "right": ["b", "c"], "constant": "0" }`, where one of `right` and `constant` may
 * be left out, or `{ "indicator": "a", "percent": "50" }`. Numbers are text: JSON's own are binary floats.
 */
export function parseRuleDefinition(kind: RuleKind, json: unknown): Verdict<RuleDefinition> {
  const content = isRecord(json) ? json : {};
  const definition = kind === 'COMPARE' ? comparisonIn(content) : changeIn(content);
  const allowed = kind === 'COMPARE' ? comparisonKeys : changeKeys;
  return definition && Object.keys(content).every((key) => allowed.includes(key))
    ? allow(definition)
    : refuse('INVALID_INPUT', {
        what: 'definition',
        text: (JSON.stringify(json) ?? '').slice(0, 80),
        hint: kind === 'COMPARE' ? 'comparisonForm' : 'changeForm',
      });
}

const comparisonKeys = ['left', 'operator', 'right', 'constant'];
const changeKeys = ['indicator', 'percent'];

function comparisonIn({ left, operator, right = [], constant = null }: Content): Comparison | null {
  const known = ruleOperators.find((each) => each === operator);
  if (!known || !isKeys(left) || !isKeys(right) || left.length === 0) return null;
  if (constant !== null && !(typeof constant === 'string' && isDecimal(constant))) return null;
  if (right.length === 0 && constant === null) return null;
  // The same figure on both sides, or twice on one, says nothing, or something that nobody means.
  if (new Set([...left, ...right]).size < left.length + right.length) return null;
  return { kind: 'COMPARE', left, operator: known, right, constant };
}

function changeIn({ indicator, percent }: Content): Change | null {
  if (typeof indicator !== 'string' || indicator === '') return null;
  if (typeof percent !== 'string' || !isDecimal(percent) || percent.startsWith('-')) return null;
  return { kind: 'CHANGE', indicator, percent };
}

/** What a rule says, as it is kept: the same for the same rule. */
export function ruleContent(definition: RuleDefinition): Readonly<Record<string, unknown>> {
  if (definition.kind === 'CHANGE') {
    return { indicator: definition.indicator, percent: definition.percent };
  }
  const { left, operator, right, constant } = definition;
  return { left, operator, right, constant };
}

/** The figures that a rule looks at, by their keys. */
export function operandsOf(definition: RuleDefinition): readonly string[] {
  return definition.kind === 'CHANGE'
    ? [definition.indicator]
    : [...definition.left, ...definition.right];
}

type Content = Readonly<Record<string, unknown>>;

function isRecord(json: unknown): json is Content {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isKeys(keys: unknown): keys is readonly string[] {
  const isKey = (key: unknown) => typeof key === 'string' && key !== '';
  return Array.isArray(keys) && keys.length <= operandsMax && keys.every(isKey);
}
