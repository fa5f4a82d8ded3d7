import type {
  CreateReviewTemplateInput,
  EditReviewTemplateInput,
  ReviewTemplateFields,
} from '@phoihop/client/reviews';
import { wholeNumber } from '../catalogues/whole-number.ts';
import { keysIn } from '../validation-rules/rule-form.ts';
import { readSections, sectionTexts, toSections, writeSections } from './section-text.ts';

/** The levels that report, the lowest last. */
export const reportingLevels = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
export type ReportingLevel = (typeof reportingLevels)[number];

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** What may change of a template: keys with commas between them, sections as JSON, working days by level. */
export type TemplateText = Texts<'nameVi' | 'nameEn' | 'indicators' | 'sections' | ReportingLevel>;

/** A new template: beside that its key, which stays. */
type TemplateDraft = TemplateText & Texts<'key'>;

/** A template that stands: it may also be given up. */
type TemplateChange = TemplateText & Texts<'isActive'>;

export const nothingDrawnUp: TemplateDraft = {
  key: '',
  nameVi: '',
  nameEn: '',
  sections: '',
  indicators: '',
  COMMUNE: '',
  DISTRICT: '',
  PROVINCE: '',
};

/** The fields of a form about a template as it reads now. */
export function changeOf(template: ReviewTemplateFields): TemplateChange {
  const { nameVi, nameEn, sections, indicators, deadlines, isActive } = template;
  const daysOf = (level: ReportingLevel) =>
    String(deadlines.find((each) => each.level === level)?.workingDays ?? '');
  return {
    nameVi,
    nameEn,
    sections: writeSections(sectionTexts(sections)),
    indicators: indicators.map(({ key }) => key).join(','),
    COMMUNE: daysOf('COMMUNE'),
    DISTRICT: daysOf('DISTRICT'),
    PROVINCE: daysOf('PROVINCE'),
    isActive: isActive ? 'yes' : 'no',
  };
}

function contentOf(text: TemplateText) {
  return {
    nameVi: text.nameVi,
    nameEn: text.nameEn,
    indicators: [...keysIn(text.indicators)],
    sections: toSections(readSections(text.sections)),
    deadlines: reportingLevels.flatMap((level) => {
      const workingDays = wholeNumber(text[level]);
      return typeof workingDays === 'number' ? [{ level, workingDays }] : [];
    }),
  };
}

/** A new template as the service takes it. */
export function toNewTemplate(draft: TemplateDraft): CreateReviewTemplateInput {
  return { key: draft.key, ...contentOf(draft) };
}

/** A changed template as the service takes it. */
export function toEditedTemplate(
  { id, version }: Pick<ReviewTemplateFields, 'id' | 'version'>,
  change: TemplateChange,
): EditReviewTemplateInput {
  return { id, version, ...contentOf(change), isActive: change.isActive === 'yes' };
}

/** What the service refuses of a template besides its fields, by the names of its parts. */
export const fieldsOfParts: readonly string[] = ['deadlines', 'titleVi', 'titleEn'];
