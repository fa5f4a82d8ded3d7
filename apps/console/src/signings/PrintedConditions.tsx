import { useTranslate } from 'ra-core';
import type { SigningFilter } from './signing-filter.ts';

interface PrintedConditionsProps {
  readonly filter: SigningFilter;
  readonly districts: readonly { readonly value: string; readonly name: string }[];
}

/** On paper the fields of the filter are gone: one line keeps what narrowed the list. */
export function PrintedConditions({ filter, districts }: PrintedConditionsProps) {
  const translate = useTranslate();
  const { state = [], under, programme, search } = filter;
  const conditions = [
    state.map((each) => translate(`state.${each}`)).join(', '),
    districts.find(({ value }) => value === under)?.name ?? under ?? '',
    programme ?? '',
    search === undefined ? '' : `“${search}”`,
  ].filter((condition) => condition !== '');
  if (conditions.length === 0) return null;
  return (
    <p className="print-only">
      {translate('signingList.conditions', { conditions: conditions.join(' · ') })}
    </p>
  );
}
