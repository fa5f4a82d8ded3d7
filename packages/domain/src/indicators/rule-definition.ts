import { decideWritten } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { indicatorTextMax, positionMax, type IndicatorMeaning } from './indicator-definition.ts';
import {
  operandsOf,
  parseRuleDefinition,
  type RuleDefinition,
  type RuleKind,
} from './validation-rule.ts';

/** A rule to be, or as it is to read from now on. */
export interface AskedRule {
  readonly key: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: RuleKind;
  readonly position: number;
  /** What it says, as JSON that was read. */
  readonly definition: unknown;
}

const keyShape = /^[a-z][a-z0-9_]{1,59}$/;

/**
 * Whether a rule may stand as it is asked; yes with what it says.
 *
 * Its figures must meet in one sheet, or it could never speak: they are collected at one level, for the same periods.
 */
export function decideRule(
  asked: AskedRule,
  indicators: ReadonlyMap<string, IndicatorMeaning>,
): Verdict<RuleDefinition> {
  if (!keyShape.test(asked.key)) {
    return refuse('INVALID_INPUT', { what: 'key', text: asked.key.slice(0, 60), hint: 'keyForm' });
  }
  for (const what of ['nameVi', 'nameEn'] as const) {
    const written = decideWritten(what, asked[what] || null, indicatorTextMax);
    if (!written.ok) return written;
  }
  const { position } = asked;
  if (!Number.isInteger(position) || position < 1 || position > positionMax) {
    return refuse('INVALID_INPUT', { what: 'position', text: position, hint: 'positionForm' });
  }
  const parsed = parseRuleDefinition(asked.kind, asked.definition);
  if (!parsed.ok) return parsed;
  const together = decideTogether(operandsOf(parsed.value), indicators);
  return together.ok ? parsed : together;
}

function decideTogether(
  keys: readonly string[],
  indicators: ReadonlyMap<string, IndicatorMeaning>,
): Verdict<null> {
  const [first] = keys.map((key) => indicators.get(key));
  for (const key of keys) {
    const indicator = indicators.get(key);
    if (!indicator) return refuse('NOT_FOUND', { what: 'indicator', text: key });
    if (!first || !isCollectedTogether(indicator, first)) {
      return refuse('INVALID_INPUT', { what: 'definition', text: key, hint: 'collectedTogether' });
    }
  }
  return allow(null);
}

/** Whether figures of both meet in one sheet: they are asked of the same units for the same periods. */
export function isCollectedTogether(one: SheetPlace, other: SheetPlace): boolean {
  return (
    one.frequency !== null &&
    one.collectedAt === other.collectedAt &&
    one.frequency === other.frequency &&
    one.calendarKey === other.calendarKey
  );
}

type SheetPlace = Pick<IndicatorMeaning, 'collectedAt' | 'frequency' | 'calendarKey'>;
