/** Templates of reports in the graph. What one may ask for is decided in `@phoihop/domain/reviews`. */
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { Deadlines, TemplateSection as Section } from '@phoihop/domain/reviews';
import { unitLevels, type UnitLevel as Level } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { allIndicators } from '../indicators/catalogue.ts';
import { DefinitionVersion, versionsOf } from '../indicators/definition-version.ts';
import { Indicator } from '../indicators/indicator.ts';
import { page } from '../page.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { ReportPart } from './review-words.ts';
import { getTemplate, loadTemplate, templateOf, type TemplateRow } from './template-row.ts';

export const ReviewSection = builder.objectRef<Section>('ReviewSection').implement({
  description: 'A text that units are asked for.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name in the template.' }),
    titleVi: t.exposeString('titleVi', { description: 'Its heading, in Vietnamese.' }),
    titleEn: t.exposeString('titleEn', { description: 'Its heading, in English.' }),
    guidanceVi: t.exposeString('guidanceVi', {
      nullable: true,
      description: 'What is to be written there, in Vietnamese.',
    }),
    guidanceEn: t.exposeString('guidanceEn', {
      nullable: true,
      description: 'What is to be written there, in English.',
    }),
    part: t.expose('part', { type: ReportPart, description: 'The part of the report.' }),
    isRequired: t.exposeBoolean('isRequired', {
      description: 'Whether a report without it is not submitted.',
    }),
    position: t.exposeInt('position', { description: 'Its place in its part, from 1.' }),
  }),
});

interface Deadline {
  readonly level: Level;
  readonly workingDays: number;
}

export const ReviewDeadline = builder.objectRef<Deadline>('ReviewDeadline').implement({
  description: 'By when the units of a level are to have submitted.',
  fields: (t) => ({
    level: t.expose('level', { type: UnitLevel, description: 'The level.' }),
    workingDays: t.exposeInt('workingDays', {
      description:
        'So many working days after the last day that counts: of the window, or the cut-off where that is earlier.',
    }),
  }),
});

export function deadlinesOf(deadlines: Deadlines): Deadline[] {
  return unitLevels.flatMap((level) => {
    const workingDays = deadlines[level];
    return workingDays === undefined ? [] : [{ level, workingDays }];
  });
}

/** The indicators of the keys, in the order of the keys. */
export async function indicatorsBy(context: Context, keys: readonly string[]) {
  const all = await allIndicators(context);
  return keys.flatMap((key) => all.find((indicator) => indicator.key === key) ?? []);
}

export const ReviewTemplate = builder.objectRef<TemplateRow>('ReviewTemplate');
const loadVersions = versionsOf('review_template');

builder.node(ReviewTemplate, {
  description: 'What reviews ask of each unit: figures, texts, and by when.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadTemplate(context, id))),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name here.' }),
    nameVi: t.exposeString('nameVi', { description: 'Its name, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name, in English.' }),
    indicators: t.field({
      type: [Indicator],
      description: 'The figures it asks for, in the order of the report.',
      resolve: (template, _args, context) => indicatorsBy(context, templateOf(template).indicators),
    }),
    sections: t.field({
      type: [ReviewSection],
      description: 'The texts it asks for, in the order of the report.',
      resolve: (template) => [...templateOf(template).sections],
    }),
    deadlines: t.field({
      type: [ReviewDeadline],
      description: 'By when, level by level.',
      resolve: (template) => deadlinesOf(templateOf(template).deadlines),
    }),
    isActive: t.exposeBoolean('isActive', {
      description: 'Whether reviews may still be planned by it.',
    }),
    version: t.exposeInt('version', { description: 'Which wording of it this is, from 1.' }),
    versions: t.field({
      type: [DefinitionVersion],
      description: 'How it read in each of its versions, the first in front.',
      resolve: async ({ id }, _args, context) => (await loadVersions(context, id)) ?? [],
    }),
  }),
});

const ReviewTemplateConnection = builder.connectionObject(
  { type: ReviewTemplate, name: 'ReviewTemplateConnection', description: 'A list of templates.' },
  { name: 'ReviewTemplateEdge', description: 'A template in a list.' },
);

builder.queryFields((t) => ({
  reviewTemplate: t.field({
    type: ReviewTemplate,
    nullable: true,
    description: 'One template, by its key or its Relay id.',
    args: { key: t.arg.string({ required: true, description: 'Key or Relay id.' }) },
    resolve: (_root, { key }, context) => getTemplate(context, key),
  }),
  reviewTemplates: t.connection(
    {
      type: ReviewTemplate,
      description: 'The templates, by their keys.',
      args: {
        isActive: t.arg.boolean({ description: 'Only those that are in use, or are no longer.' }),
      },
      resolve: async (_root, { isActive, ...asked }, { db, actor }, info) => {
        const where = maySeeCatalogues(actor)
          ? typeof isActive === 'boolean'
            ? { isActive }
            : {}
          : { id: { in: [] } };
        const list = {
          count: () => db.prisma.reviewTemplate.count({ where }),
          rows: (skip: number, take: number) =>
            db.prisma.reviewTemplate.findMany({ where, skip, take, orderBy: { key: 'asc' } }),
        };
        return page(list, asked, info);
      },
    },
    ReviewTemplateConnection,
  ),
}));
