import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import type { ReviewTemplateFields } from '@phoihop/client/reviews';
import { useLocale, useTranslate } from 'ra-core';
import { readContent, textIn } from '../catalogues/version-content.ts';
import { VersionTable } from '../catalogues/VersionTable.tsx';
import { useName } from '../standards/use-name.ts';
import { reportingLevels } from './template-form.ts';
import { useDeadlineWords } from './use-deadline-words.ts';
import { readAsked, type AskedThen } from './version-asked.ts';

interface TemplateVersionsProps {
  readonly template: ReviewTemplateFields;
  readonly indicators: readonly CatalogueIndicatorFields[];
}

/** How a template read in each of its versions; indicators are read out with the names of today. */
export function TemplateVersions({ template, indicators }: TemplateVersionsProps) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const nameOf = useName();
  const deadlineOf = useDeadlineWords();
  const contents = template.versions.map(({ content }) => readContent(content));
  const asked = contents.map((content) => readAsked(content['definition']));
  const named = (key: string) => {
    const indicator = indicators.find((each) => each.key === key);
    return indicator ? nameOf(indicator) : key;
  };
  const said = (name: string, text: (then: AskedThen) => string) => ({
    label: translate(`reviewTemplates.form.${name}`),
    texts: asked.map(text),
  });
  return (
    <VersionTable
      versions={template.versions}
      lines={[
        ...(['name_vi', 'name_en'] as const).map((column) => ({
          label: translate(`reviewTemplates.form.${column === 'name_vi' ? 'nameVi' : 'nameEn'}`),
          texts: contents.map((content) => textIn(content, column)),
        })),
        said('sections', ({ sections }) =>
          sections
            .map((section) => {
              const title = isEnglish ? section.titleEn : section.titleVi;
              const required = section.isRequired
                ? ` (${translate('reviewTemplates.required')})`
                : '';
              return `${section.part}. ${title}${required}`;
            })
            .join('; '),
        ),
        said('indicators', (then) => then.indicators.map(named).join('; ')),
        said('deadlines', ({ deadlines }) =>
          reportingLevels
            .flatMap((level) => {
              const workingDays = deadlines[level];
              return workingDays === undefined ? [] : [deadlineOf({ level, workingDays })];
            })
            .join('; '),
        ),
        {
          label: translate('reviewTemplates.form.isActive'),
          texts: contents.map(({ is_active: isActive }) =>
            translate(`reviewTemplates.${isActive === true ? 'active' : 'inactive'}`),
          ),
        },
      ]}
    />
  );
}
