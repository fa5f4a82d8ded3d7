import { usePeriod } from '../../dashboard/use-period.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import type { ShownReport } from '../shown-report.ts';
import { splitKey } from './report-grid.ts';

/** A figure of a report by its key, `<indicator>@<period>`, in words. */
export function useFigureName({ sheets, sums }: Pick<ShownReport, 'sheets' | 'sums'>) {
  const words = useFigureWords();
  const periodOf = usePeriod();
  const indicators = [
    ...sheets.flatMap(({ cells }) => cells.map(({ indicator }) => indicator)),
    ...sums.map(({ indicator }) => indicator),
  ];
  return (key: string): string => {
    const { indicator, period } = splitKey(key);
    const found = indicators.find((each) => each.key === indicator);
    const name = found ? words.name(found) : indicator;
    const isToDate = period.startsWith('PTD:');
    return period === ''
      ? name
      : `${name}, ${periodOf(isToDate ? period : period.replace(/^.*:/, ''))}`;
  };
}
