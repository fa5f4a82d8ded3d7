import { reportParts } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { SectionInput } from './SectionInput.tsx';
import { moved, type SectionText, withNew } from './section-text.ts';

interface SectionsInputProps {
  readonly sections: readonly SectionText[];
  readonly error: string | undefined;
  readonly onChange: (sections: readonly SectionText[]) => void;
}

/** The texts that units are to be asked for, added, ordered and taken out part by part. */
export function SectionsInput({ sections, error, onChange }: SectionsInputProps) {
  const translate = useTranslate();
  return (
    <fieldset className={error === undefined ? 'form-part' : 'form-part wrong'}>
      <legend>{translate('reviewTemplates.form.sections')}</legend>
      <p className="hint">{translate('reviewTemplates.form.sectionsHint')}</p>
      {reportParts.map((part) => {
        const own = sections.filter((section) => section.part === part);
        return (
          <fieldset key={part} className="part-sections">
            <legend>{translate(`reports.part.${part}`)}</legend>
            {own.map((section, index) => (
              <SectionInput
                key={section.key}
                section={section}
                isFirst={index === 0}
                isLast={index === own.length - 1}
                onChange={(next) =>
                  onChange(sections.map((each) => (each.key === section.key ? next : each)))
                }
                onMove={(towards) => onChange(moved(sections, section.key, towards))}
                onRemove={() => onChange(sections.filter(({ key }) => key !== section.key))}
              />
            ))}
            <button type="button" className="btn" onClick={() => onChange(withNew(sections, part))}>
              <Icon name="pencil" />
              {translate('reviewTemplates.form.add', { part })}
            </button>
          </fieldset>
        );
      })}
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
