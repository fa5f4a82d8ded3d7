import type { ReportPart, ReviewSectionFields } from '@phoihop/client/reviews';
import { reportParts } from '@phoihop/domain/reviews';

/** A section as it stands in the form; its place is where it stands in its part. */
export interface SectionText {
  readonly key: string;
  readonly part: ReportPart;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly guidanceVi: string;
  readonly guidanceEn: string;
  readonly isRequired: boolean;
}

/** Reads the sections that a draft holds. */
export function readSections(text: string): readonly SectionText[] {
  const value: unknown = text === '' ? [] : JSON.parse(text);
  return Array.isArray(value) ? value.filter(isSection) : [];
}

const written = ['key', 'titleVi', 'titleEn', 'guidanceVi', 'guidanceEn'] as const;

function isSection(value: unknown): value is SectionText {
  if (typeof value !== 'object' || value === null) return false;
  const part: unknown = Reflect.get(value, 'part');
  return (
    written.every((name) => typeof Reflect.get(value, name) === 'string') &&
    typeof Reflect.get(value, 'isRequired') === 'boolean' &&
    reportParts.some((each) => each === part)
  );
}

/** As a draft holds them: nothing for none. */
export function writeSections(sections: readonly SectionText[]): string {
  return sections.length === 0 ? '' : JSON.stringify(sections);
}

/** The sections of a template as the form holds them. */
export function sectionTexts(sections: readonly ReviewSectionFields[]): readonly SectionText[] {
  return sections.map(({ key, part, titleVi, titleEn, guidanceVi, guidanceEn, isRequired }) => ({
    key,
    part,
    titleVi,
    titleEn,
    guidanceVi: guidanceVi ?? '',
    guidanceEn: guidanceEn ?? '',
    isRequired,
  }));
}

/** The sections of the form as the service takes them, each with its place in its part. */
export function toSections(sections: readonly SectionText[]) {
  return reportParts.flatMap((part) =>
    sections
      .filter((section) => section.part === part)
      .map((section, index) => ({
        ...section,
        guidanceVi: section.guidanceVi.trim() || null,
        guidanceEn: section.guidanceEn.trim() || null,
        position: index + 1,
      })),
  );
}

/** A section that says nothing yet, at the end of its part; its key is one that none has. */
export function withNew(
  sections: readonly SectionText[],
  part: ReportPart,
): readonly SectionText[] {
  const keys = new Set(sections.map(({ key }) => key));
  let number = sections.length + 1;
  while (keys.has(keyOf(number))) number++;
  const nothing = { titleVi: '', titleEn: '', guidanceVi: '', guidanceEn: '' };
  return [...sections, { key: keyOf(number), part, ...nothing, isRequired: true }];
}

function keyOf(number: number): string {
  return `section_${number}`;
}

/** The sections with one of them moved past its neighbour in its part. */
export function moved(
  sections: readonly SectionText[],
  key: string,
  towards: 1 | -1,
): readonly SectionText[] {
  const section = sections.find((each) => each.key === key);
  const own = sections.filter(({ part }) => part === section?.part);
  const other = own[own.findIndex((each) => each.key === key) + towards];
  if (section === undefined || other === undefined) return sections;
  return sections.map((each) => {
    if (each === section) return other;
    return each === other ? section : each;
  });
}
