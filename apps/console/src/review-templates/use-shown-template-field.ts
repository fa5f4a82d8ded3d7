import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useName } from '../standards/use-name.ts';
import { keysIn } from '../validation-rules/rule-form.ts';
import { readSections } from './section-text.ts';
import { reportingLevels } from './template-form.ts';

/** How the fields of the form are called and read out: sections by their headings, indicators by their names. */
export function useShownTemplateField(indicators: readonly CatalogueIndicatorFields[]) {
  const translate = useTranslate();
  const nameOf = useName();
  const isEnglish = useLocale() === 'en';
  const isLevel = (field: string) => reportingLevels.some((level) => level === field);
  const named = (key: string) => {
    const indicator = indicators.find((each) => each.key === key);
    return indicator ? nameOf(indicator) : key;
  };
  return {
    label: (field: string) =>
      isLevel(field)
        ? translate('reviewTemplates.form.level', { level: translate(`units.level.${field}`) })
        : translate(`reviewTemplates.form.${field}`),
    value: (field: string, value: string): string => {
      if (field === 'sections') {
        return readSections(value)
          .map(({ part, titleVi, titleEn }) => `${part}. ${isEnglish ? titleEn : titleVi}`)
          .join('; ');
      }
      if (field === 'indicators') return keysIn(value).map(named).join('; ');
      if (field === 'isActive') {
        return translate(`reviewTemplates.${value === 'yes' ? 'active' : 'inactive'}`);
      }
      return isLevel(field)
        ? translate('reviewTemplates.days', { smart_count: Number(value) })
        : value;
    },
  };
}
