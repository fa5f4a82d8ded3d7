import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';

type Indicator = CatalogueIndicatorFields;

interface IndicatorWords {
  readonly measure: (indicator: Pick<Indicator, 'measureVi' | 'measureEn'>) => string;
  /** `Cấp xã, theo quý`; that it is derived where nobody enters it. */
  readonly collected: (indicator: Pick<Indicator, 'collectedAt' | 'frequency'>) => string;
  /** From when to when it is collected; null where it always is. */
  readonly days: (indicator: Pick<Indicator, 'collectedFrom' | 'collectedTo'>) => string | null;
  /** `bản 2, từ 15/12/2023`. */
  readonly version: (thing: Versioned) => string;
  /** `từ 15/12/2023`: since when it reads as it does. */
  readonly since: (thing: Versioned) => string;
}

interface Versioned {
  readonly version: number;
  readonly versions: readonly { readonly version: number; readonly recordedAt: string }[];
}

/** How the catalogue speaks of what is counted. */
export function useIndicatorWords(): IndicatorWords {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const since = ({ version, versions }: Versioned) => {
    const at = versions.find((each) => each.version === version)?.recordedAt;
    return translate('catalogues.since', { day: format.dayOf(at) });
  };
  return {
    measure: ({ measureVi, measureEn }) => (isEnglish ? measureEn : measureVi),
    collected: ({ collectedAt, frequency }) =>
      collectedAt === null || frequency === null
        ? translate('indicators.derived')
        : translate('indicators.collected', {
            level: translate(`units.level.${collectedAt}`),
            every: translate(`indicators.every.${frequency}`),
          }),
    days: ({ collectedFrom, collectedTo }) => {
      const from = format.date(collectedFrom);
      const to = collectedTo === null ? '' : format.lastDay(collectedTo);
      if (from === '' && to === '') return null;
      if (to === '') return translate('indicators.days.from', { from });
      return from === ''
        ? translate('indicators.days.to', { to })
        : translate('indicators.days.between', { from, to });
    },
    version: (thing) =>
      translate('catalogues.versionSince', { version: thing.version, since: since(thing) }),
    since,
  };
}
