import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { RefusedError } from '../refused-error.ts';
import { ruleAfter, ruleData } from './create-validation-rule.ts';
import { RuleSeverity } from './sheet-words.ts';
import {
  changeDefinition,
  requireCatalogueKeeper,
  requireDefinitionVersion,
} from './keep-catalogue.ts';
import { getRule, ValidationRule } from './validation-rule.ts';

const EditValidationRuleInput = builder.inputType('EditValidationRuleInput', {
  description: 'What of a rule is to read otherwise; what is left out stays. Its key and kind do.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The rule’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    nameVi: t.string({ description: 'What it says, in Vietnamese.' }),
    nameEn: t.string({ description: 'What it says, in English.' }),
    severity: t.field({ type: RuleSeverity, description: 'What follows from it.' }),
    definition: t.string({ description: 'What is compared with what: a JSON object.' }),
    position: t.int({ description: 'Its place in lists.' }),
    isActive: t.boolean({ description: 'Whether it is asked at all.' }),
  }),
});

builder.mutationField('editValidationRule', (t) =>
  t.field({
    type: ValidationRule,
    description: 'Changes a rule; how it read before is kept under its number.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditValidationRuleResult',
        description: 'The rule as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({
        type: EditValidationRuleInput,
        required: true,
        description: 'What is to change.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const rule = await getRule(context, input.id);
      await requireCatalogueKeeper(context);
      await requireDefinitionVersion(context, 'validationRule', rule, input.version);
      const { id, version, ...before } = rule;
      const after = await ruleAfter(context, {
        ...before,
        nameVi: input.nameVi ?? before.nameVi,
        nameEn: input.nameEn ?? before.nameEn,
        severity: input.severity ?? before.severity,
        definition: input.definition ?? JSON.stringify(before.definition),
        position: input.position ?? before.position,
        isActive: input.isActive ?? before.isActive,
      });
      await changeDefinition(context, 'validationRule', id, async (tx) => {
        await tx.validationRule.update({
          where: { id, version },
          data: { ...ruleData(after), version: { increment: 1 } },
        });
        await recordAudit(tx, context, {
          action: 'validationRule.EDIT',
          subjectType: 'ValidationRule',
          subjectId: id,
          before: ruleData(before),
          after: ruleData(after),
        });
      });
      return getRule(context, id);
    },
  }),
);
