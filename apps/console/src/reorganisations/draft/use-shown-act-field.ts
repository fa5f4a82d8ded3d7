import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { type ActText, readAccess, readChanges } from './act-text.ts';

type Field = keyof ActText & string;

/** What a field of a draft is called and how its value is read out, where two versions are held against each other. */
export function useShownActField() {
  const translate = useTranslate();
  const format = useFormat();
  const count = (noun: 'changes' | 'access', count: number) =>
    translate(`reorganisations.${noun}.${noun === 'changes' ? 'count' : 'lines'}`, {
      smart_count: count,
      count: format.number(count),
    });
  return {
    label: (field: Field) =>
      field === 'changes' || field === 'access'
        ? translate(`reorganisations.${field}.title`)
        : translate(`reorganisations.form.${field}`),
    value: (field: Field, value: string) => {
      if (field === 'changes') return count(field, readChanges({ changes: value }).length);
      if (field === 'access') return count(field, readAccess({ access: value }).length);
      if (field === 'issuedOn' || field === 'effectiveOn') return format.date(value);
      if (field !== 'isEffectiveVerified') return value;
      return translate(`reorganisations.${value === 'yes' ? 'verified' : 'unverified'}`);
    },
  };
}
