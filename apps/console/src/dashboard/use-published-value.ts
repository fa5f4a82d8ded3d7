import type { PublishedFigureFields } from '@phoihop/client/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';

const noBreakSpace = '\u00a0';

/** A published number as its source states it: `trên 410.000 lượt hộ`, `hàng trăm câu lạc bộ`. */
export function usePublishedValue(): (figure: PublishedFigureFields) => string {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  return ({ value, decimals, precision, indicator }) => {
    const number = value === null ? '' : format.number(value, decimals);
    const stated =
      precision === 'EXACT'
        ? number
        : translate(`dashboard.figures.precision.${precision}`, { value: number });
    const measure = isEnglish ? indicator.measureEn : indicator.measureVi;
    return `${stated}${noBreakSpace}${measure}`;
  };
}
