import { reportDifferenceQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import type { ShownReport } from '../shown-report.ts';
import { useShownFigure } from './ReportDifference.tsx';

/** Of a report that was handed in again: what a figure was in the version that came back, where it was something else. */
export function useChangedFigures({ id, number, state }: ShownReport) {
  const translate = useTranslate();
  const shown = useShownFigure();
  const [found] = useQuery({
    query: reportDifferenceQuery,
    variables: { id, from: number - 1, to: number },
    pause: number < 2 || state !== 'SUBMITTED',
  });
  const figures = found.data?.report?.difference.figures ?? [];
  return (indicator: string, period: string): string | undefined => {
    const change = figures.find(({ key }) => key === `${indicator}@${period}`);
    return change === undefined
      ? undefined
      : translate('reports.versions.was', {
          number: number - 1,
          value: shown(change.stateBefore, change.before),
        });
  };
}
