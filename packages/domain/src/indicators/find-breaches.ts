import { add, compare, multiply, subtract, sum } from '../decimal.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { emptyCell, type Cell } from './figure-cell.ts';
import {
  operandsOf,
  type Change,
  type Comparison,
  type RuleOperator,
  type ValidationRule,
} from './validation-rule.ts';

/** The cells of a sheet, or what is official of another period, by the keys of indicators. */
export type Cells = ReadonlyMap<string, Cell>;

/** A rule that figures do not keep to, with the numbers that stood against each other. */
export interface Breach<Rule extends ValidationRule = ValidationRule> {
  readonly rule: Rule;
  /** The figures it speaks of, by their keys. */
  readonly indicators: readonly string[];
  readonly left: string;
  readonly right: string;
}

/** A breach, and whether somebody has said why it is so. */
export interface Finding<Rule extends ValidationRule = ValidationRule> extends Breach<Rule> {
  readonly isExplained: boolean;
}

/**
 * The rules that figures do not keep to.
 *
 * A rule that speaks of a figure that is not reported, or not applicable, says nothing: what is missing is seen as
 * missing, and not as wrong.
 */
export function findBreaches<Rule extends ValidationRule>(
  rules: readonly Rule[],
  cells: Cells,
  previous: Cells,
): readonly Breach<Rule>[] {
  return rules.flatMap((rule) => {
    const { definition } = rule;
    const sides =
      definition.kind === 'COMPARE'
        ? sidesOf(definition, cells)
        : changeOf(definition, cells, previous);
    if (!sides?.isBroken) return [];
    const { left, right } = sides;
    return [{ rule, indicators: operandsOf(definition), left, right }];
  });
}

/** The breaches, each with whether it is explained: a note stands on one of the cells it speaks of, where a note will do. */
export function findFindings<Rule extends ValidationRule>(
  rules: readonly Rule[],
  cells: Cells,
  previous: Cells,
): readonly Finding<Rule>[] {
  return findBreaches(rules, cells, previous).map((breach) => {
    const isNoted = breach.indicators.some((key) => (cells.get(key) ?? emptyCell).note !== null);
    return { ...breach, isExplained: breach.rule.severity !== 'BLOCK' && isNoted };
  });
}

/** Whether figures may be handed in: what blocks is kept to, and what is out of the ordinary is explained. */
export function decideFindings(findings: readonly Finding[]): Verdict<null> {
  const open = findings.filter(({ isExplained }) => !isExplained);
  // A rule may be broken in several periods: it is named once.
  const named = (severity: string) => [
    ...new Set(open.filter(({ rule }) => rule.severity === severity).map(({ rule }) => rule.key)),
  ];
  const [broken, unexplained] = [named('BLOCK'), named('NOTE')];
  if (broken.length > 0) return refuse('RULES_BROKEN', { rules: broken });
  return unexplained.length > 0 ? refuse('NOTE_REQUIRED', { rules: unexplained }) : allow(null);
}

interface Sides {
  readonly left: string;
  readonly right: string;
  readonly isBroken: boolean;
}

const holds: Record<RuleOperator, (order: number) => boolean> = {
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
};

function sidesOf({ left, operator, right, constant }: Comparison, cells: Cells): Sides | null {
  const [ofLeft, ofRight] = [valuesOf(left, cells), valuesOf(right, cells)];
  if (!ofLeft || !ofRight) return null;
  const sides = { left: sum(ofLeft), right: add(sum(ofRight), constant ?? '0') };
  return { ...sides, isBroken: !holds[operator](compare(sides.left, sides.right)) };
}

/** What is there now beside what was there before; from nothing, whatever is more is more than any share of it. */
function changeOf({ indicator, percent }: Change, cells: Cells, previous: Cells): Sides | null {
  const [now, before] = [valuesOf([indicator], cells), valuesOf([indicator], previous)];
  if (!now || !before) return null;
  const [left, right] = [sum(now), sum(before)];
  const difference = subtract(left, right).replace('-', '');
  const isBroken = compare(multiply(difference, '100'), multiply(right, percent)) > 0;
  return { left, right, isBroken };
}

/** The figures reported under the keys; null where any of them is not. */
function valuesOf(keys: readonly string[], cells: Cells): readonly string[] | null {
  const values = keys.map((key) => cells.get(key)?.value ?? null);
  return values.every((value) => value !== null) ? values : null;
}
