/** The figures of a review by unit, with how many of the units that were asked each is made of. */
import { reportsUnder } from '@phoihop/domain/reviews';
import type { ReviewCell } from '@phoihop/papers';
import type { FigureRow } from '../indicators/figure-row.ts';
import type { RouteReport } from './read-route.ts';

/** A unit that was asked, and its figures in the order of the indicators. */
export interface AskedUnit {
  readonly report: RouteReport;
  readonly code: string;
  readonly figures: readonly FigureRow[];
}

/**
 * One cell for each unit and indicator, in their order.
 *
 * @remarks The frozen set replaces the map: who was spared is not expected, and who came onto the map since was not asked.
 */
export function frozenCells(asked: readonly AskedUnit[]): readonly ReviewCell[] {
  const reports = asked.map(({ report }) => report);
  const byUnit = new Map(asked.map((each) => [each.report.unitId, each]));
  return asked.flatMap(({ report, code, figures }) => {
    const within = [report, ...reportsUnder(reports, report.unitId)];
    return figures.map((figure, index) => {
      const parts = within.flatMap((each) => {
        const own = byUnit.get(each.unitId)?.figures[index];
        return own && each.state !== 'EXEMPT' && isCollectedAt(own, each) ? [own] : [];
      });
      const expected = parts.filter(({ units }) => units.expected > 0);
      return {
        unitCode: code,
        indicatorKey: figure.indicator.key,
        state: stateOf(figure),
        value: figure.state === 'REPORTED' ? figure.value : null,
        reportedUnits: expected.filter(({ units }) => units.reported > 0).length,
        expectedUnits: expected.length,
      };
    });
  });
}

function isCollectedAt({ indicator }: FigureRow, { level }: RouteReport): boolean {
  return indicator.collectedAt === level;
}

function stateOf({ state }: FigureRow): ReviewCell['state'] {
  return state === 'REPORTED' || state === 'NOT_APPLICABLE' ? state : 'NOT_REPORTED';
}
