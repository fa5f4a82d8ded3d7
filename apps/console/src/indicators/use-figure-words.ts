import type { FigureFields, IndicatorFields, PeriodChangeFields } from '@phoihop/client/indicators';
import { compare, divide, multiply } from '@phoihop/domain/decimal';
import { useLocale, useTranslate } from 'ra-core';
import type { Format } from '../format/format.ts';
import { useFormat } from '../format/use-format.ts';
import { fixed } from './fixed.ts';

const noBreakSpace = '\u00a0';

type Named = Pick<IndicatorFields, 'nameVi' | 'nameEn' | 'measureVi' | 'measureEn'>;
type Written = Pick<IndicatorFields, 'kind' | 'decimals' | 'measureVi'>;
type Published = NonNullable<FigureFields['published']>;

interface FigureWords {
  readonly name: (indicator: Pick<Named, 'nameVi' | 'nameEn'>) => string;
  readonly measure: (indicator: Named) => string;
  /** `5.786`, `81,2 %`; a dash where there is no number. */
  readonly value: (value: string | null, indicator: Written) => string;
  /** A published number as exactly as it was printed: `trên 410.000`, `hàng trăm`. */
  readonly published: (published: Published, indicator: Written) => string;
  /** `0`, `−39`, `phù hợp`, or that there is no number to hold against it. */
  readonly difference: (published: Published, indicator: Written) => string;
  /** `−39 (−33,05 %)`: with its share of what was published, where a share means something. */
  readonly fullDifference: (published: Published, indicator: Written) => string;
  /** `−39 (−33,05 %)`, of per cent in points: `+2,1 điểm %`; null where either period has no number. */
  readonly change: (
    change: Pick<PeriodChangeFields, 'difference' | 'percentage'>,
    indicator: Written,
  ) => string | null;
}

/** How indicators and their figures are written for the reader. */
export function useFigureWords(): FigureWords {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const difference: FigureWords['difference'] = (published, indicator) => {
    const { difference, agrees, precision, decimals } = published;
    if (agrees === null) return translate('figures.published.incomparable');
    if (precision !== 'EXACT' && agrees) return translate('figures.published.fits');
    if (difference === null) return translate('figures.published.differs');
    return `${signed(format, fixed(difference, decimals))}${unitOf(indicator)}`;
  };
  return {
    name: ({ nameVi, nameEn }) => (isEnglish ? nameEn : nameVi),
    measure: ({ measureVi, measureEn }) => (isEnglish ? measureEn : measureVi),
    value: (value, indicator) =>
      value === null
        ? '–'
        : `${format.number(fixed(value, placesOf(indicator)))}${unitOf(indicator)}`,
    published: ({ value, decimals, precision }, indicator) => {
      const number =
        value === null ? '' : `${format.number(fixed(value, decimals))}${unitOf(indicator)}`;
      return precision === 'EXACT'
        ? number
        : translate(`dashboard.figures.precision.${precision}`, { value: number });
    },
    difference,
    fullDifference: (published, indicator) => {
      const told = difference(published, indicator);
      const { value, difference: by, agrees } = published;
      const isShareTold =
        agrees === false && by !== null && value !== null && !isPercent(indicator);
      const share = isShareTold ? divide(multiply(by, '100'), value, 2) : null;
      return share === null ? told : `${told} (${signed(format, fixed(share, 2))}${noBreakSpace}%)`;
    },
    change: ({ difference, percentage }, indicator) => {
      if (difference === null) return null;
      const by = signed(format, fixed(difference, placesOf(indicator)));
      if (isPercent(indicator)) return translate('figures.change.points', { by });
      return percentage === null
        ? by
        : `${by} (${signed(format, fixed(percentage, 2))}${noBreakSpace}%)`;
    },
  };
}

/** What is counted in per cent says so wherever it stands; other measures stand in the heading. */
function unitOf(indicator: Written): string {
  return isPercent(indicator) ? `${noBreakSpace}%` : '';
}

function isPercent({ measureVi }: Written): boolean {
  return measureVi === '%';
}

function placesOf(indicator: Written): number {
  return isPercent(indicator) ? 1 : indicator.decimals;
}

function signed(format: Format, number: string): string {
  const written = format.number(number);
  return compare(number, '0') > 0 ? `+${written}` : written;
}
