import type { FigureSheetFacts } from '@phoihop/domain/indicators';
import type { Refusal } from '@phoihop/domain/verdict';
import type { Context } from '../context.ts';
import { activeRules, allIndicators } from './catalogue.ts';
import { figuresOf } from './sheet-figures.ts';
import { findingsOf, type SheetFinding } from './sheet-findings.ts';
import type { SheetRow } from './sheet-row.ts';

/** What the domain's rules look at. */
export interface SheetFacts extends FigureSheetFacts {
  readonly findings: readonly SheetFinding[];
}

export async function factsOf(context: Context, sheet: SheetRow): Promise<SheetFacts> {
  const [indicators, rules, figures] = await Promise.all([
    allIndicators(context),
    activeRules(context),
    figuresOf(context, sheet.unitId, sheet.periodId),
  ]);
  return {
    ...sheet,
    cells: figures.CURRENT.size,
    findings: findingsOf(indicators, rules, figures),
  };
}

/** The refusal with the rules it speaks of told by name. */
export function namingRules<No extends Refusal>(
  refusal: No,
  findings: readonly SheetFinding[],
  { language }: Pick<Context, 'language'>,
): No {
  const { rules } = refusal.facts;
  if (!Array.isArray(rules)) return refusal;
  const names = findings
    .filter(({ rule }) => rules.includes(rule.key))
    .map(({ rule: { row } }) => (language === 'vi' ? row.nameVi : row.nameEn));
  return { ...refusal, facts: { ...refusal.facts, rules: names } };
}
