import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { isAlike } from '@phoihop/domain/indicators';
import { type IndicatorDraft, isEntered, kindIn, toNewIndicator } from './indicator-form.ts';
import { meaningOf } from './indicator-meaning.ts';

type Indicators = readonly CatalogueIndicatorFields[];

/** What a new indicator may be a part of: what is counted in the same way, and is no part itself. */
export function totalsFor(draft: IndicatorDraft, indicators: Indicators): Indicators {
  const kind = kindIn(draft);
  if (kind === null) return [];
  const {
    key,
    collectedAt = null,
    frequency = null,
    calendar = null,
    maxAge = null,
  } = toNewIndicator(draft, kind);
  const asked = { key, kind, collectedAt, frequency, calendarKey: calendar, maxAge, per: null };
  return indicators.filter((each) => each.total === null && isAlike(asked, meaningOf(each)));
}

/** What a ratio may divide: whatever is entered. */
export function numeratorsFor(indicators: Indicators): Indicators {
  return indicators.filter(({ kind }) => isEntered(kind));
}

/** What a ratio may divide by: what is counted like the numerator, since a quotient of anything else means nothing. */
export function denominatorsFor(draft: IndicatorDraft, indicators: Indicators): Indicators {
  const entered = numeratorsFor(indicators);
  const numerator = entered.find(({ key }) => key === draft.numerator);
  if (numerator === undefined) return entered;
  return entered.filter(
    (each) => each.key !== numerator.key && isAlike(meaningOf(each), meaningOf(numerator)),
  );
}

/** The draft without what was chosen before something else was, and does not go with it any more. */
export function withoutStale(draft: IndicatorDraft, indicators: Indicators): IndicatorDraft {
  const kept = (key: string, offered: Indicators) =>
    offered.some((each) => each.key === key) ? key : '';
  return {
    ...draft,
    total: kept(draft.total, totalsFor(draft, indicators)),
    denominator: kept(draft.denominator, denominatorsFor(draft, indicators)),
  };
}
