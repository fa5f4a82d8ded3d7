import { fromDate, toDate } from '@phoihop/database';
import { decideIndicatorEdit } from '@phoihop/domain/indicators';
import { tidyLine } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { wordingOf } from './create-indicator.ts';
import { getIndicator, Indicator, type IndicatorRow } from './indicator.ts';
import {
  changeDefinition,
  requireCatalogueKeeper,
  requireDefinitionVersion,
} from './keep-catalogue.ts';

const EditIndicatorInput = builder.inputType('EditIndicatorInput', {
  description:
    'What of an indicator is to read otherwise; what is left out stays, and so does what it means.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The indicator’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    nameVi: t.string({ description: 'Its name, in Vietnamese.' }),
    nameEn: t.string({ description: 'Its name, in English.' }),
    measureVi: t.string({ description: 'What it is counted in, in Vietnamese.' }),
    measureEn: t.string({ description: 'What it is counted in, in English.' }),
    source: t.string({ description: 'Where it is known from.' }),
    decimals: t.int({ description: 'How many decimals a figure may have: as many, or more.' }),
    collectedFrom: t.field({ type: 'Date', description: 'The first day it is collected for.' }),
    collectedTo: t.field({ type: 'Date', description: 'The first day it no longer is.' }),
    position: t.int({ description: 'Its place in lists.' }),
  }),
});

const texts = ['nameVi', 'nameEn', 'measureVi', 'measureEn', 'source'] as const;

function contentAfter(before: IndicatorRow, input: typeof EditIndicatorInput.$inferInput) {
  const written = texts.map((field) => {
    const text = input[field];
    // What is wiped out is refused, not ignored.
    return [field, typeof text === 'string' ? (tidyLine(text) ?? '') : before[field]] as const;
  });
  const day = (asked: typeof input.collectedFrom, kept: Date | null) =>
    asked === undefined ? kept && fromDate(kept) : asked;
  return {
    ...(Object.fromEntries(written) as Record<(typeof texts)[number], string>),
    decimals: input.decimals ?? before.decimals,
    collectedFrom: day(input.collectedFrom, before.collectedFrom),
    collectedTo: day(input.collectedTo, before.collectedTo),
    position: input.position ?? before.position,
  };
}

builder.mutationField('editIndicator', (t) =>
  t.field({
    type: Indicator,
    description: 'Changes how an indicator is worded; how it read before is kept under its number.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditIndicatorResult',
        description: 'The indicator as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({ type: EditIndicatorInput, required: true, description: 'What is to change.' }),
    },
    resolve: async (_root, { input }, context) => {
      const indicator = await getIndicator(context, input.id);
      await requireCatalogueKeeper(context);
      await requireDefinitionVersion(context, 'indicator', indicator, input.version);
      const { id, version, ...before } = indicator;
      const after = contentAfter(indicator, input);
      settle(decideIndicatorEdit(indicator, after));
      const data = {
        ...after,
        collectedFrom: after.collectedFrom && toDate(after.collectedFrom),
        collectedTo: after.collectedTo && toDate(after.collectedTo),
      };
      await changeDefinition(context, 'indicator', id, async (tx) => {
        await tx.indicator.update({
          where: { id, version },
          data: { ...data, version: { increment: 1 } },
        });
        await recordAudit(tx, context, {
          action: 'indicator.EDIT',
          subjectType: 'Indicator',
          subjectId: id,
          before: wordingOf({ ...before, version }),
          after: wordingOf({ ...before, ...data, version: version + 1 }),
        });
      });
      return getIndicator(context, id);
    },
  }),
);
