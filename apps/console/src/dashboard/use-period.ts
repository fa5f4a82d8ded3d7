import { parsePeriod, parseSpan } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';

/** A period's key in words: `2022` as `năm 2022`. */
export function usePeriod(): (key: string) => string {
  const translate = useTranslate();
  const format = useFormat();
  return (key) => {
    const span = parseSpan(key);
    if (span) {
      const [from, end] = [format.date(span.firstDay), format.date(span.lastDay)];
      return translate('dashboard.period.SPAN', { from, end });
    }
    const period = parsePeriod(key);
    if (period === null) return key;
    const { kind, ...parts } = period;
    const half = 'half' in parts ? { part: translate(`dashboard.half.${parts.half}`) } : {};
    const end = 'end' in parts ? { end: format.date(parts.end) } : {};
    return translate(`dashboard.period.${kind}`, { ...parts, ...half, ...end });
  };
}
