import type { UnitName } from '@phoihop/client/units';
import { parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** How a field's value on record is read out: codes by their words, days and moments as everywhere. */
export function useShownValue(unit: UnitName | null) {
  const translate = useTranslate();
  const format = useFormat();
  return (name: string, value: string): string => {
    if (name === 'state') return translate(`state.${value}`, { _: value });
    if (name === 'role') return translate(`accounts.role.${value}`, { _: value });
    if (name === 'profile') return translate(`audit.profile.${value}`, { _: value });
    if (value === 'changed') return translate('audit.passwordChanged');
    if (value === 'true' || value === 'false') return translate(`audit.is.${value}`);
    // An entry names its unit only as the unit is now.
    if (name === 'unit_id' && unit !== null) return unit.fullName;
    if (moment.test(value)) return format.moment(value);
    const day = parseDate(value);
    if (day === null) return value;
    return name === 'validTo' ? format.lastDay(day) : format.date(day);
  };
}
