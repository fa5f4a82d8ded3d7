/** What would be frozen were a review opened today. */
import {
  openCycle,
  type Exemption,
  type OpenedCycle,
  type ReviewTemplate,
} from '@phoihop/domain/reviews';
import type { Verdict } from '@phoihop/domain/verdict';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { loadAskings } from './askings.ts';
import { allPeriods, periodicOf } from './cycle-definition.ts';
import { windowOfCycle, type CycleRow } from './cycle-row.ts';
import { findExpected } from './expected-units.ts';
import { specialDays } from './holiday.ts';
import { loadTemplate, templateOf, type TemplateRow } from './template-row.ts';

export interface Opening {
  readonly row: TemplateRow;
  readonly template: ReviewTemplate;
  readonly opened: Verdict<OpenedCycle>;
}

export async function findOpening(
  context: Context,
  cycle: CycleRow,
  exemptions: readonly Exemption[],
): Promise<Opening> {
  const row = await loadTemplate(context, cycle.templateId);
  if (!row) throw new Error('a review is by a template that is not there');
  const template = templateOf(row);
  const [units, holidays, indicators, periods, others] = await Promise.all([
    findExpected(context, cycle),
    specialDays(context),
    periodicOf(context, template),
    allPeriods(context),
    loadAskings(context),
  ]);
  const opened = openCycle({
    rootId: cycle.unitId,
    window: windowOfCycle(cycle),
    cutOffOn: cycle.cutOffOn,
    units,
    exemptions,
    deadlines: template.deadlines,
    holidays,
    indicators,
    periods,
    asking: { cycleId: cycle.id, programmeId: cycle.programmeId, template: template.nameVi },
    others,
  });
  return { row, template, opened };
}

/** Exemptions as they were sent, each unit found; refuses a unit that is named twice. */
export async function exemptionsIn(
  context: Context,
  given: readonly { readonly unit: string; readonly reason: string }[],
): Promise<readonly Exemption[]> {
  const exemptions = await Promise.all(
    given.map(async ({ unit, reason }) => {
      const { id } = await getUnit(context, unit, context.today);
      return { unitId: id, reason };
    }),
  );
  const ids = exemptions.map(({ unitId }) => unitId);
  const twice = given.find((_each, index) => ids.indexOf(ids[index] ?? '') !== index);
  if (twice) {
    const text = rowId('Unit', twice.unit) ?? twice.unit;
    throw refused('INVALID_INPUT', { what: 'exemptions', text, hint: 'figureOnce' });
  }
  return exemptions;
}
