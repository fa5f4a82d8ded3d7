import { type ReportingLevel, reportingLevels } from './template-form.ts';
import { readSections, type SectionText } from './section-text.ts';

/** What a version of a template asked for. */
export interface AskedThen {
  readonly indicators: readonly string[];
  readonly sections: readonly SectionText[];
  readonly deadlines: Readonly<Partial<Record<ReportingLevel, number>>>;
}

/** Reads the column in which the service keeps it; what cannot be read is left out. */
export function readAsked(definition: unknown): AskedThen {
  const { indicators, sections, deadlines } = Object(definition) as Readonly<
    Record<string, unknown>
  >;
  return {
    indicators: Array.isArray(indicators)
      ? indicators.filter((key) => typeof key === 'string')
      : [],
    sections: readSections(JSON.stringify(withGuidance(sections))),
    deadlines: Object.fromEntries(
      reportingLevels.flatMap((level) => {
        const days: unknown = Reflect.get(Object(deadlines) as object, level);
        return typeof days === 'number' ? [[level, days] as const] : [];
      }),
    ),
  };
}

/** Guidance that is not there stands as an empty text, as in the form. */
function withGuidance(sections: unknown): unknown[] {
  if (!Array.isArray(sections)) return [];
  return sections.map((section: unknown) => {
    const { guidanceVi, guidanceEn, ...rest } = Object(section) as Readonly<
      Record<string, unknown>
    >;
    return { ...rest, guidanceVi: guidanceVi ?? '', guidanceEn: guidanceEn ?? '' };
  });
}
