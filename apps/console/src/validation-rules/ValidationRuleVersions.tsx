import type { CatalogueIndicatorFields, ValidationRuleFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { VersionTable } from '../catalogues/VersionTable.tsx';
import { readContent, textIn, type VersionContent } from '../catalogues/version-content.ts';
import { definitionOf } from './rule-definition.ts';
import { useRuleSentence } from './use-rule-sentence.ts';

interface ValidationRuleVersionsProps {
  readonly rule: ValidationRuleFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
}

/** How a rule read in each of its versions; what it said then is read out with the names of today. */
export function ValidationRuleVersions({ rule, indicators }: ValidationRuleVersionsProps) {
  const translate = useTranslate();
  const sentence = useRuleSentence(indicators);
  const contents = rule.versions.map(({ content }) => readContent(content));
  const line = (name: string, text: (content: VersionContent) => string) => ({
    label: translate(`validationRules.form.${name}`),
    texts: contents.map(text),
  });
  return (
    <VersionTable
      versions={rule.versions}
      lines={[
        line('nameVi', (content) => textIn(content, 'name_vi')),
        line('nameEn', (content) => textIn(content, 'name_en')),
        line('severity', (content) =>
          translate(`validationRules.severity.${textIn(content, 'severity')}`),
        ),
        line('says', (content) => sentence(definitionOf(rule.kind, textIn(content, 'definition')))),
        line('isActive', ({ is_active: isActive }) =>
          translate(`validationRules.${isActive === true ? 'active' : 'inactive'}`),
        ),
        line('position', (content) => textIn(content, 'position')),
      ]}
    />
  );
}
