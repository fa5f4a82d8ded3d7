import type { FigureSheetFacts } from '@phoihop/domain/indicators';
import type { Refusal } from '@phoihop/domain/verdict';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { activeRules, allIndicators } from './catalogue.ts';
import { figuresOf } from './sheet-figures.ts';
import { findingsOf, type SheetFinding } from './sheet-findings.ts';
import type { SheetRow } from './sheet-row.ts';

/** What the domain's rules look at. */
export interface SheetFacts extends FigureSheetFacts {
  readonly findings: readonly SheetFinding[];
}

/** Everybody who submitted a version, and in whose name that was done; keys are `sheet@number`. The row keeps the last round only. */
const loadSubmitters = batched<{ ids: readonly string[] }>(async ({ db }, keys) => {
  const ids = keys.map((key) => key.split('@')[0]);
  const { rows } = await sql<{ key: string; ids: string[] }>`
    select subject_id || '@' || ("after" ->> 'number') as key, array_agg(distinct person) as ids
      from audit_entry
      cross join lateral (values (actor_id), ("after" ->> 'submittedForId')) behind(person)
     where subject_type = 'FigureSheet' and subject_id = any(${ids}::text[])
       and action = 'figureSheet.SUBMIT' and person is not null
     group by 1`.execute(db.kysely);
  return mapBy(rows, ({ key }) => key);
});

export async function factsOf(context: Context, sheet: SheetRow): Promise<SheetFacts> {
  const [submitters, indicators, rules, figures] = await Promise.all([
    loadSubmitters(context, `${sheet.id}@${sheet.number}`),
    allIndicators(context),
    activeRules(context),
    figuresOf(context, sheet.unitId, sheet.periodId),
  ]);
  return {
    ...sheet,
    submitterIds: submitters?.ids ?? [],
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
