import type { Transaction } from '@phoihop/database';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import {
  changeDefinition,
  requireCatalogueKeeper,
  requireDefinitionVersion,
} from '../indicators/keep-catalogue.ts';
import type { Context } from '../context.ts';
import { RefusedError } from '../refused-error.ts';
import { holdAskings } from './askings.ts';
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
import { getTemplate, templateOf, type TemplateRow } from './template-row.ts';

const EditReviewTemplateInput = builder.inputType('EditReviewTemplateInput', {
  description: 'What of a template is to read otherwise; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The template’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    nameVi: t.string({ description: 'Its name, in Vietnamese.' }),
    nameEn: t.string({ description: 'Its name, in English.' }),
    indicators: t.stringList({ description: 'All figures asked for (key or Relay id).' }),
    sections: t.field({ type: [ReviewSectionInput], description: 'All texts asked for.' }),
    deadlines: t.field({ type: [ReviewDeadlineInput], description: 'By when, each level once.' }),
    isActive: t.boolean({ description: 'Whether reviews may still be planned by it.' }),
  }),
});

function wordingOf({ nameVi, nameEn, isActive }: TemplateRow, definition: object) {
  return { nameVi, nameEn, isActive, definition: { ...definition } };
}

builder.mutationField('editReviewTemplate', (t) =>
  t.field({
    type: ReviewTemplate,
    description: 'Changes a template; how it read before is kept, and what is open keeps to that.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditReviewTemplateResult',
        description: 'The template as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: EditReviewTemplateInput,
        required: true,
        description: 'What is to change.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const { id } = await getTemplate(context, input.id);
      await requireCatalogueKeeper(context);
      await changeDefinition(context, 'reviewTemplate', id, async (tx, within) => {
        // What it asks for is held against what others ask for, and stays so until it is written.
        await holdAskings(tx);
        await editHeld(tx, within, await getTemplate(within, id), input);
      });
      return getTemplate(context, id);
    },
  }),
);

async function editHeld(
  tx: Transaction,
  context: Context,
  row: TemplateRow,
  input: typeof EditReviewTemplateInput.$inferInput,
): Promise<void> {
  await requireDefinitionVersion(context, 'reviewTemplate', row, input.version);
  const { id, version } = row;
  const before = templateOf(row);
  const template = await settleTemplate(
    context,
    {
      nameVi: input.nameVi ?? before.nameVi,
      nameEn: input.nameEn ?? before.nameEn,
      indicators: input.indicators
        ? await indicatorKeys(context, input.indicators)
        : before.indicators,
      sections: input.sections ? sectionsOf(input.sections) : before.sections,
      deadlines: input.deadlines ? deadlinesIn(input.deadlines) : before.deadlines,
    },
    id,
  );
  const after = {
    nameVi: template.nameVi,
    nameEn: template.nameEn,
    isActive: input.isActive ?? row.isActive,
    definition: definitionOf(template),
  };
  await tx.reviewTemplate.update({
    where: { id, version },
    data: { ...after, version: { increment: 1 } },
  });
  await recordAudit(tx, context, {
    action: 'reviewTemplate.EDIT',
    subjectType: 'ReviewTemplate',
    subjectId: id,
    before: { ...wordingOf(row, definitionOf(before)), version },
    after: { ...after, version: version + 1 },
  });
}
