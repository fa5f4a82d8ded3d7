import { ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { notWholeIn } from '../catalogues/whole-number.ts';
import { readSections, type SectionText } from './section-text.ts';
import { reportingLevels, type TemplateText } from './template-form.ts';

/** Refuses a form that is not whole yet, beside what is missing. */
export function useTemplateCheck() {
  const translate = useTranslate();
  const refuse = (field: string, message: string) =>
    new ClientError({ code: 'INVALID_INPUT', message, field });
  return (text: TemplateText): ClientError | null => {
    const sections = readSections(text.sections);
    const word = (name: string, facts = {}) => translate(`reviewTemplates.form.${name}`, facts);
    if (sections.length === 0) return refuse('sections', word('sectionsNeeded'));
    if (sections.some(isUntitled)) return refuse('sections', word('titleNeeded'));
    const half = sections.find(isHalfGuided);
    if (half) return refuse('sections', word('guidanceNeeded', { title: half.titleVi }));
    const level = notWholeIn(text, reportingLevels);
    return level === null ? null : refuse(level, translate('catalogues.whole'));
  };
}

function isUntitled({ titleVi, titleEn }: SectionText): boolean {
  return titleVi.trim() === '' || titleEn.trim() === '';
}

function isHalfGuided({ guidanceVi, guidanceEn }: SectionText): boolean {
  return (guidanceVi.trim() === '') !== (guidanceEn.trim() === '');
}
