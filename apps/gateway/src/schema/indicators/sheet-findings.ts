/** What the figures of a sheet do not keep to: the rules that are written down, and those that follow from totals. */
import {
  findFindings,
  partsRules,
  ruleContent,
  type Cells,
  type Finding,
} from '@phoihop/domain/indicators';
import type { ToldRule } from './catalogue.ts';
import type { IndicatorRow } from './indicator.ts';
import type { CellsById, SheetFigures } from './sheet-figures.ts';

export type SheetFinding = Finding<ToldRule> & { readonly told: readonly IndicatorRow[] };

export function findingsOf(
  indicators: readonly IndicatorRow[],
  rules: readonly ToldRule[],
  { CURRENT, PREVIOUS }: SheetFigures,
): readonly SheetFinding[] {
  const [cells, previous] = [byKey(indicators, CURRENT), byKey(indicators, PREVIOUS)];
  const known = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  return findFindings([...rules, ...impliedBy(indicators, cells)], cells, previous).map(
    (finding) => ({
      ...finding,
      told: finding.indicators.flatMap((key) => known.get(key) ?? []),
    }),
  );
}

function byKey(indicators: readonly IndicatorRow[], cells: CellsById): Cells {
  return new Map(
    indicators.flatMap(({ id, key }) => {
      const cell = cells.get(id);
      return cell ? [[key, cell] as const] : [];
    }),
  );
}

/** The rules of totals and their parts, told like those that are written down; no row stands for them. */
function impliedBy(indicators: readonly IndicatorRow[], cells: Cells): readonly ToldRule[] {
  return partsRules(indicators, cells).flatMap(({ totalKey, ...rule }) => {
    const total = indicators.find(({ key }) => key === totalKey);
    if (!total) return [];
    const row = {
      id: total.id,
      key: rule.key,
      nameVi: `Các phần của “${total.nameVi}” khớp với tổng`,
      nameEn: `The parts of “${total.nameEn}” agree with their total`,
      severity: rule.severity,
      kind: 'COMPARE' as const,
      definition: { ...ruleContent(rule.definition) } as ToldRule['row']['definition'],
      position: 0,
      isActive: true,
      version: total.version,
    };
    return [{ ...rule, row }];
  });
}
