import type { UnitName } from '@phoihop/client/units';
import { parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { definitionOf } from '../validation-rules/rule-definition.ts';
import { useRuleSentence } from '../validation-rules/use-rule-sentence.ts';

const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Where the words of codes stand, by the field that holds them. */
const wordsOf: Readonly<Record<string, string>> = {
  state: 'state',
  role: 'accounts.role',
  profile: 'audit.profile',
  kind: 'audit.kind',
  severity: 'validationRules.severity',
  collectedAt: 'units.level',
  frequency: 'figures.frequency',
  calendarKey: 'audit.calendar',
};

/** Kept as the first day after. */
const lastDays: ReadonlySet<string> = new Set(['validTo', 'collectedTo', 'to']);

/** How a field's value on record is read out: codes by their words, days and moments as everywhere. */
export function useShownValue(unit: UnitName | null) {
  const translate = useTranslate();
  const format = useFormat();
  const sentence = useRuleSentence([]);
  return (name: string, value: string): string => {
    const words = wordsOf[name];
    if (words) return translate(`${words}.${value}`, { _: value });
    if (value === 'changed') return translate('audit.passwordChanged');
    if (name === 'definition') {
      const kind = value.includes('"percent"') ? 'CHANGE' : 'COMPARE';
      return sentence(definitionOf(kind, value));
    }
    if (value === 'true' || value === 'false') return translate(`audit.is.${value}`);
    // An entry names its unit only as the unit is now.
    if (name === 'unit_id' && unit !== null) return unit.fullName;
    if (moment.test(value)) return format.moment(value);
    const day = parseDate(value);
    if (day === null) return value;
    return lastDays.has(name) ? format.lastDay(day) : format.date(day);
  };
}
