import type { ReviewSectionFields } from '@phoihop/client/reviews';
import { reportParts } from '@phoihop/domain/reviews';
import { useLocale, useTranslate } from 'ra-core';

/** The texts that units are asked for, part by part, each with what is to be written there. */
export function SectionList({ sections }: { readonly sections: readonly ReviewSectionFields[] }) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  if (sections.length === 0)
    return <p className="muted">{translate('reviewTemplates.noSections')}</p>;
  return (
    <>
      {reportParts.map((part) => {
        const own = sections.filter((section) => section.part === part);
        return own.length === 0 ? null : (
          <section key={part} className="section-part">
            <h3>{translate(`reports.part.${part}`)}</h3>
            <ol>
              {own.map((section) => (
                <li key={section.key}>
                  {isEnglish ? section.titleEn : section.titleVi}{' '}
                  {section.isRequired ? (
                    <span className="chip tone-blue">{translate('reviewTemplates.required')}</span>
                  ) : null}
                  <small>{isEnglish ? section.guidanceEn : section.guidanceVi}</small>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
