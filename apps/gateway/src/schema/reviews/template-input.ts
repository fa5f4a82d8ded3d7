import { decideTemplate, type ReviewTemplate } from '@phoihop/domain/reviews';
import type { UnitLevel as Level } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { allIndicators, collectedOf } from '../indicators/catalogue.ts';
import { getIndicator } from '../indicators/indicator.ts';
import { refused, settle } from '../refused-error.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { loadAskings } from './askings.ts';
import { findReportingLevels } from './expected-units.ts';
import { ReportPart } from './review-words.ts';

export const ReviewSectionInput = builder.inputType('ReviewSectionInput', {
  description: 'A text that units are to be asked for.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its stable name in the template.' }),
    titleVi: t.string({ required: true, description: 'Its heading, in Vietnamese.' }),
    titleEn: t.string({ required: true, description: 'Its heading, in English.' }),
    guidanceVi: t.string({ description: 'What is to be written there, in Vietnamese.' }),
    guidanceEn: t.string({ description: 'What is to be written there, in English.' }),
    part: t.field({ type: ReportPart, required: true, description: 'The part of the report.' }),
    isRequired: t.boolean({
      required: true,
      description: 'Whether a report without it is not submitted.',
    }),
    position: t.int({ required: true, description: 'Its place in its part, from 1.' }),
  }),
});

export const ReviewDeadlineInput = builder.inputType('ReviewDeadlineInput', {
  description: 'By when the units of a level are to have submitted.',
  fields: (t) => ({
    level: t.field({ type: UnitLevel, required: true, description: 'The level.' }),
    workingDays: t.int({
      required: true,
      description:
        'So many working days after the last day that counts: of the window, or the cut-off where that is earlier.',
    }),
  }),
});

/** Sections as they were sent, as the domain reads them. */
export function sectionsOf(
  sections: readonly (typeof ReviewSectionInput.$inferInput)[],
): ReviewTemplate['sections'] {
  return sections.map(({ guidanceVi = null, guidanceEn = null, ...section }) => ({
    ...section,
    guidanceVi,
    guidanceEn,
  }));
}

/** Deadlines as they were sent; refuses a level that is told twice. */
export function deadlinesIn(
  deadlines: readonly { readonly level: Level; readonly workingDays: number }[],
): ReviewTemplate['deadlines'] {
  const levels = deadlines.map(({ level }) => level);
  const twice = levels.find((level, index) => levels.indexOf(level) !== index);
  if (twice) throw refused('INVALID_INPUT', { what: 'deadlines', text: twice, hint: 'levelOnce' });
  return Object.fromEntries(deadlines.map(({ level, workingDays }) => [level, workingDays]));
}

/** The keys of the indicators that were named by key or by Relay id; what is unknown is refused. */
export async function indicatorKeys(
  context: Context,
  names: readonly string[],
): Promise<readonly string[]> {
  const indicators = await Promise.all(names.map((name) => getIndicator(context, name)));
  return indicators.map(({ key }) => key);
}

/** The template as it is kept, or the reason why it is not drawn up so. */
export async function settleTemplate(
  context: Context,
  draft: ReviewTemplate,
  templateId: string | null,
): Promise<ReviewTemplate> {
  const [indicators, levels, askings] = await Promise.all([
    allIndicators(context),
    findReportingLevels(context),
    loadAskings(context),
  ]);
  // What is open asks for what it asked for when it was opened, whatever becomes of the template.
  const isByIt = (asking: (typeof askings)[number]) =>
    asking.templateId === templateId && asking.state === 'PLANNED';
  return settle(
    decideTemplate(draft, {
      indicators: indicators.map((row) => ({ ...collectedOf(row), kind: row.kind })),
      levels,
      uses: askings.filter(isByIt),
      others: askings.filter((asking) => !isByIt(asking)),
    }),
  );
}
