/** The whole catalogue of indicators and rules, read at once: it is small, and every sheet needs most of it. */
import { fromDate, type Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import {
  isCollected,
  parseRuleDefinition,
  type Collected,
  type SheetPeriod,
  type ValidationRule,
} from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';
import { batched } from '../batch.ts';
import type { Context } from '../context.ts';
import type { IndicatorRow } from './indicator.ts';

export type RuleRow = Prisma.ValidationRuleGetPayload<object>;

/** A rule as the domain reads it, with the row that tells it. */
export interface ToldRule extends ValidationRule {
  readonly row: RuleRow;
}

const loadAllIndicators = batched<IndicatorRow[]>(async ({ db, actor }, keys) => {
  const rows = maySeeCatalogues(actor)
    ? await db.prisma.indicator.findMany({ orderBy: { position: 'asc' } })
    : [];
  return new Map(keys.map((key) => [key, rows]));
});

const loadAllRules = batched<RuleRow[]>(async ({ db, actor }, keys) => {
  const rows = maySeeCatalogues(actor)
    ? await db.prisma.validationRule.findMany({ orderBy: { position: 'asc' } })
    : [];
  return new Map(keys.map((key) => [key, rows]));
});

/** All indicators, in their order. */
export async function allIndicators(context: Context): Promise<readonly IndicatorRow[]> {
  return (await loadAllIndicators(context, '')) ?? [];
}

/** All rules, in their order. */
export async function allRules(context: Context): Promise<readonly RuleRow[]> {
  return (await loadAllRules(context, '')) ?? [];
}

/** The rules that hold now. */
export async function activeRules(context: Context): Promise<readonly ToldRule[]> {
  return (await allRules(context)).flatMap((row) => {
    const parsed = parseRuleDefinition(row.kind, row.definition);
    if (!row.isActive || !parsed.ok) return [];
    return [{ key: row.key, severity: row.severity, definition: parsed.value, row }];
  });
}

/** What of an indicator says where and when it is collected. */
export function collectedOf(indicator: IndicatorRow): Collected {
  const { collectedFrom, collectedTo } = indicator;
  return {
    ...indicator,
    collectedFrom: collectedFrom && fromDate(collectedFrom),
    collectedTo: collectedTo && fromDate(collectedTo),
  };
}

/** Those that are asked for at a level for a period. */
export function askedAt(
  indicators: readonly IndicatorRow[],
  level: UnitLevel,
  period: SheetPeriod,
): readonly IndicatorRow[] {
  return indicators.filter((indicator) => isCollected(collectedOf(indicator), level, period));
}
