import type { IndicatorMeaning } from '../indicators/index.ts';
import { decideLength, decideWritten, tidyLine, tidyText } from '../text.ts';
import type { UnitLevel } from '../units/index.ts';
import { allow, refuse, type Refusal, type Verdict } from '../verdict.ts';
import { decideAskedOnce, repeated, type Asking, type AskingUse } from './asked-once.ts';
import { decideDeadlines, type Deadlines } from './deadline.ts';

/** The parts of a report: I leadership and organisation, II results, III assessment, IV directions and tasks. */
export const reportParts = ['I', 'II', 'III', 'IV'] as const;
export type ReportPart = (typeof reportParts)[number];

/** A text that units are asked for. */
export interface TemplateSection {
  readonly key: string;
  readonly titleVi: string;
  readonly titleEn: string;
  /** What is to be written there; in both languages or in none. */
  readonly guidanceVi: string | null;
  readonly guidanceEn: string | null;
  readonly part: ReportPart;
  /** Whether a report without it is not submitted. */
  readonly isRequired: boolean;
  /** Its place in its part. */
  readonly position: number;
}

/** What units are asked for in a review, and by when. */
export interface ReviewTemplate {
  readonly nameVi: string;
  readonly nameEn: string;
  /** The indicators asked for, by their keys, in the order of the report. */
  readonly indicators: readonly string[];
  readonly sections: readonly TemplateSection[];
  readonly deadlines: Deadlines;
}

/** What the rule looks at besides. */
export interface TemplateFacts {
  readonly indicators: readonly Pick<IndicatorMeaning, 'key' | 'kind'>[];
  /** The levels whose units report. */
  readonly levels: readonly UnitLevel[];
  /** The planned and open cycles that would ask by this template. */
  readonly uses: readonly AskingUse[];
  /** What other cycles ask for. */
  readonly others: readonly Asking[];
}

const templateNameMax = 200;
const sectionTitleMax = 300;
const guidanceMax = 2000;
const sectionsMax = 60;
const keyShape = /^[a-z][a-z0-9_]{1,59}$/;

/** Decides whether a template may bear a key; yes with the key as it is kept. */
export function decideTemplateKey(key: string): Verdict<string> {
  const kept = key.trim();
  return keyShape.test(kept) ? allow(kept) : no('key', kept.slice(0, 60), 'keyForm');
}

/** Decides whether a template is drawn up so; yes with the template as it is kept, its sections in order. */
export function decideTemplate(
  draft: ReviewTemplate,
  { indicators, levels, uses, others }: TemplateFacts,
): Verdict<ReviewTemplate> {
  const nameVi = decideWritten('nameVi', tidyLine(draft.nameVi), templateNameMax);
  if (!nameVi.ok) return nameVi;
  const nameEn = decideWritten('nameEn', tidyLine(draft.nameEn), templateNameMax);
  if (!nameEn.ok) return nameEn;
  const sections = decideSections(draft.sections);
  if (!sections.ok) return sections;
  const asked = decideIndicators(draft.indicators, indicators, nameVi.value);
  if (!asked.ok) return asked;
  const deadlines = decideDeadlines(draft.deadlines, levels);
  if (!deadlines.ok) return deadlines;
  const askings = uses.map((use) => ({
    ...use,
    template: nameVi.value,
    indicators: draft.indicators,
  }));
  for (const [index, asking] of askings.entries()) {
    const once = decideAskedOnce(asking, [...others, ...askings.slice(0, index)]);
    if (!once.ok) return once;
  }
  return allow({ ...draft, nameVi: nameVi.value, nameEn: nameEn.value, sections: sections.value });
}

/** The sections in the order of the report. */
export function sectionsInOrder<Section extends Pick<TemplateSection, 'part' | 'position' | 'key'>>(
  sections: readonly Section[],
): readonly Section[] {
  return sections.toSorted(
    (one, other) =>
      reportParts.indexOf(one.part) - reportParts.indexOf(other.part) ||
      one.position - other.position ||
      (one.key < other.key ? -1 : 1),
  );
}

/** Whether what is asked for is known, counted by the units themselves, and asked for once. */
function decideIndicators(
  keys: readonly string[],
  known: TemplateFacts['indicators'],
  template: string,
): Verdict<null> {
  for (const key of keys) {
    const kind = known.find((indicator) => indicator.key === key)?.kind;
    if (kind === undefined) return refuse('NOT_FOUND', { what: 'indicator', text: key });
    if (kind !== 'FLOW' && kind !== 'STOCK') return no('indicators', key, 'collectedOnly');
  }
  const twice = repeated(keys);
  return twice.length > 0
    ? refuse('FIGURE_ASKED_TWICE', { indicators: twice, template })
    : allow(null);
}

function decideSections(sections: readonly TemplateSection[]): Verdict<readonly TemplateSection[]> {
  if (sections.length === 0) return no('sections', '', 'notEmpty');
  if (sections.length > sectionsMax) return no('sections', sections.length, 'tooMany');
  const [twice] = repeated(sections.map(({ key }) => key));
  if (twice !== undefined) return no('sections', twice, 'sectionOnce');
  const kept: TemplateSection[] = [];
  for (const section of sections) {
    const decided = decideSection(section);
    if (!decided.ok) return decided;
    kept.push(decided.value);
  }
  return allow(sectionsInOrder(kept));
}

function decideSection(section: TemplateSection): Verdict<TemplateSection> {
  const { key, position } = section;
  if (!keyShape.test(key)) return no('sections', key.slice(0, 60), 'keyForm');
  if (!Number.isInteger(position) || position < 1) return no('position', position, 'positionForm');
  const titleVi = decideWritten('titleVi', tidyLine(section.titleVi), sectionTitleMax);
  if (!titleVi.ok) return titleVi;
  const titleEn = decideWritten('titleEn', tidyLine(section.titleEn), sectionTitleMax);
  if (!titleEn.ok) return titleEn;
  const [guidanceVi, guidanceEn] = [tidyText(section.guidanceVi), tidyText(section.guidanceEn)];
  // Who reads the other language is not left without it.
  if ((guidanceVi === null) !== (guidanceEn === null)) {
    return no(guidanceVi === null ? 'guidanceVi' : 'guidanceEn', '', 'notEmpty');
  }
  for (const [what, text] of Object.entries({ guidanceVi, guidanceEn })) {
    const short = decideLength(what, text ?? '', guidanceMax);
    if (!short.ok) return short;
  }
  return allow({
    ...section,
    titleVi: titleVi.value,
    titleEn: titleEn.value,
    guidanceVi,
    guidanceEn,
  });
}

function no(what: string, text: string | number, hint: string): Refusal {
  return refuse('INVALID_INPUT', { what, text, hint });
}
