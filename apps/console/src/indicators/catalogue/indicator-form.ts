import type {
  CatalogueIndicatorFields,
  CreateIndicatorInput,
  EditIndicatorInput,
} from '@phoihop/client/indicators';
import { addDays, parseDate } from '@phoihop/domain/dates';
import { frequencies, indicatorKinds, type IndicatorKind } from '@phoihop/domain/indicators';
import { unitLevels } from '@phoihop/domain/units';
import { notWholeIn, wholeNumber } from '../../catalogues/whole-number.ts';
import { lastDayOf } from '../../signings/signing-form.ts';

/** How an indicator is worded, as it stands in the form’s fields; it may change as often as one likes. */
export type IndicatorWording = Readonly<
  Record<
    | 'nameVi'
    | 'nameEn'
    | 'measureVi'
    | 'measureEn'
    | 'source'
    | 'decimals'
    | 'collectedFrom'
    | 'lastDay'
    | 'position',
    string
  >
>;

/** A new indicator: beside its wording what it means, which stays. */
export type IndicatorDraft = IndicatorWording &
  Readonly<
    Record<
      | 'key'
      | 'kind'
      | 'collectedAt'
      | 'frequency'
      | 'calendar'
      | 'maxAge'
      | 'numerator'
      | 'denominator'
      | 'per'
      | 'total'
      | 'standard',
      string
    >
  >;

export const nothingWritten: IndicatorDraft = {
  key: '',
  nameVi: '',
  nameEn: '',
  measureVi: '',
  measureEn: '',
  source: '',
  kind: '',
  collectedAt: '',
  frequency: '',
  calendar: 'CALENDAR',
  collectedFrom: '',
  lastDay: '',
  decimals: '0',
  maxAge: '1',
  numerator: '',
  denominator: '',
  per: '100',
  total: '',
  standard: '',
  position: '',
};

/** The fields of a form about an indicator as it reads now. */
export function wordingOf(indicator: CatalogueIndicatorFields): IndicatorWording {
  const { nameVi, nameEn, measureVi, measureEn, source, decimals, position } = indicator;
  return {
    nameVi,
    nameEn,
    measureVi,
    measureEn,
    source,
    decimals: String(decimals),
    collectedFrom: indicator.collectedFrom ?? '',
    lastDay: lastDayOf(indicator.collectedTo),
    position: String(position),
  };
}

/** What was chosen of the kinds; null where nothing was yet. */
export function kindIn({ kind }: Pick<IndicatorDraft, 'kind'>): IndicatorKind | null {
  return indicatorKinds.find((each) => each === kind) ?? null;
}

/** Whether figures of a kind are entered, and not reckoned from others. */
export function isEntered(kind: IndicatorKind | null): boolean {
  return kind === 'FLOW' || kind === 'STOCK';
}

/** The field in which a whole number is asked for and something else stands; null where there is none. */
export function notWhole(
  draft: IndicatorWording & Partial<IndicatorDraft>,
  required: readonly ('decimals' | 'position')[],
): string | null {
  const { decimals, position, maxAge = '', per = '' } = draft;
  return (
    notWholeIn({ decimals, position, maxAge, per }, ['decimals', 'maxAge', 'per', 'position']) ??
    // What is wiped out is refused, not ignored.
    required.find((name) => wholeNumber(draft[name]) === null) ??
    null
  );
}

/** The wording as the service takes it: it names the first day on which it is no longer collected. */
function toWording(wording: IndicatorWording) {
  const { nameVi, nameEn, measureVi, measureEn, source } = wording;
  const last = parseDate(wording.lastDay);
  return {
    nameVi,
    nameEn,
    measureVi,
    measureEn,
    source,
    decimals: wholeNumber(wording.decimals) ?? null,
    position: wholeNumber(wording.position) ?? null,
    collectedFrom: parseDate(wording.collectedFrom),
    collectedTo: last && addDays(last, 1),
  };
}

/** A new indicator as the service takes it: of what was typed only what its kind asks for. */
export function toNewIndicator(draft: IndicatorDraft, kind: IndicatorKind): CreateIndicatorInput {
  const { key, numerator, denominator, calendar, total, standard } = draft;
  const wording = { ...toWording(draft), key, kind };
  if (!isEntered(kind)) {
    const derived = { ...wording, collectedFrom: null, collectedTo: null };
    return kind === 'COUNT'
      ? { ...derived, standard: standard || null }
      : {
          ...derived,
          numerator: numerator || null,
          denominator: denominator || null,
          per: wholeNumber(draft.per) ?? null,
        };
  }
  return {
    ...wording,
    calendar,
    collectedAt: unitLevels.find((level) => level === draft.collectedAt) ?? null,
    frequency: frequencies.find((frequency) => frequency === draft.frequency) ?? null,
    total: total || null,
    ...(kind === 'STOCK' ? { maxAge: wholeNumber(draft.maxAge) ?? null } : {}),
  };
}

/** A changed indicator as the service takes it. */
export function toEditedIndicator(
  { id, version }: Pick<CatalogueIndicatorFields, 'id' | 'version'>,
  wording: IndicatorWording,
): EditIndicatorInput {
  return { id, version, ...toWording(wording) };
}
