import { randomUUID } from 'node:crypto';
import { decideTemplateKey } from '@phoihop/domain/reviews';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changeDefinition, requireCatalogueKeeper } from '../indicators/keep-catalogue.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { definitionOf } from './review-definition.ts';
import { ReviewTemplate } from './review-template.ts';
import {
  deadlinesIn,
  indicatorKeys,
  ReviewDeadlineInput,
  ReviewSectionInput,
  sectionsOf,
  settleTemplate,
} from './template-input.ts';
import { getTemplate } from './template-row.ts';

const CreateReviewTemplateInput = builder.inputType('CreateReviewTemplateInput', {
  description: 'What reviews are to ask of each unit.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its stable name here.' }),
    nameVi: t.string({ required: true, description: 'Its name, in Vietnamese.' }),
    nameEn: t.string({ required: true, description: 'Its name, in English.' }),
    indicators: t.stringList({
      required: true,
      description: 'The figures asked for (key or Relay id), in the order of the report.',
    }),
    sections: t.field({
      type: [ReviewSectionInput],
      required: true,
      description: 'The texts asked for.',
    }),
    deadlines: t.field({
      type: [ReviewDeadlineInput],
      required: true,
      description: 'By when, each level once.',
    }),
  }),
});

builder.mutationField('createReviewTemplate', (t) =>
  t.field({
    type: ReviewTemplate,
    description: 'Draws up a template, or answers why it is not.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'CreateReviewTemplateResult',
        description: 'The template, or why it was not made.',
      },
    },
    args: {
      input: t.arg({
        type: CreateReviewTemplateInput,
        required: true,
        description: 'The template.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      await requireCatalogueKeeper(context);
      const key = settle(decideTemplateKey(input.key));
      const draft = {
        nameVi: input.nameVi,
        nameEn: input.nameEn,
        indicators: await indicatorKeys(context, input.indicators),
        sections: sectionsOf(input.sections),
        deadlines: deadlinesIn(input.deadlines),
      };
      const template = await settleTemplate(context, draft, null);
      const { nameVi, nameEn } = template;
      const data = { key, nameVi, nameEn, definition: definitionOf(template) };
      const id = randomUUID();
      await changeDefinition(context, 'reviewTemplate', id, async (tx) => {
        await tx.reviewTemplate.create({ data: { id, ...data } });
        await recordAudit(tx, context, {
          action: 'reviewTemplate.CREATE',
          subjectType: 'ReviewTemplate',
          subjectId: id,
          after: { ...data, version: 1 },
        });
      });
      return getTemplate(context, id);
    },
  }),
);
