import { randomUUID } from 'node:crypto';
import { decideRule, ruleContent } from '@phoihop/domain/indicators';
import { tidyLine } from '@phoihop/domain/text';
import type { Prisma } from '@phoihop/database';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { allIndicators, allRules, type RuleRow } from './catalogue.ts';
import { RuleKind, RuleSeverity } from './sheet-words.ts';
import { changeDefinition, requireCatalogueKeeper } from './keep-catalogue.ts';
import { getRule, ValidationRule } from './validation-rule.ts';

const CreateValidationRuleInput = builder.inputType('CreateValidationRuleInput', {
  description: 'A rule that figures are to keep to.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its stable name here.' }),
    nameVi: t.string({ required: true, description: 'What it says, in Vietnamese.' }),
    nameEn: t.string({ description: 'What it says, in English; the Vietnamese unless given.' }),
    severity: t.field({ type: RuleSeverity, required: true, description: 'What follows from it.' }),
    kind: t.field({ type: RuleKind, required: true, description: 'What it looks at.' }),
    definition: t.string({
      required: true,
      description:
        'What is compared with what: `{"left":["a"],"operator":"<=","right":["b"],"constant":"0"}` or `{"indicator":"a","percent":"50"}`.',
    }),
    position: t.int({ description: 'Its place in lists; the last unless given.' }),
  }),
});

/** The JSON that a text is; null where it is none, which no rule reads. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What a rule will hold, decided by the domain. */
export async function ruleAfter(
  context: Context,
  asked: Omit<RuleRow, 'id' | 'version' | 'definition'> & { readonly definition: string },
): Promise<Omit<RuleRow, 'id' | 'version'>> {
  const rule = {
    ...asked,
    nameVi: tidyLine(asked.nameVi) ?? '',
    nameEn: tidyLine(asked.nameEn) ?? '',
  };
  const known = new Map((await allIndicators(context)).map((row) => [row.key, row]));
  const definition = settle(decideRule({ ...rule, definition: readJson(rule.definition) }, known));
  return { ...rule, definition: { ...ruleContent(definition) } as Prisma.JsonObject };
}

/** A rule as it is written, and put on record. */
export function ruleData(rule: Omit<RuleRow, 'id' | 'version'>) {
  return { ...rule, definition: { ...(rule.definition as Prisma.InputJsonObject) } };
}

builder.mutationField('createValidationRule', (t) =>
  t.field({
    type: ValidationRule,
    description: 'Makes a rule that figures are to keep to from now on.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'CreateValidationRuleResult',
        description: 'The rule, or why it was not made.',
      },
    },
    args: {
      input: t.arg({ type: CreateValidationRuleInput, required: true, description: 'The rule.' }),
    },
    resolve: async (_root, { input }, context) => {
      await requireCatalogueKeeper(context);
      const last = (await allRules(context)).at(-1)?.position ?? 0;
      const id = randomUUID();
      const rule = await ruleAfter(context, {
        ...input,
        key: input.key.trim(),
        nameEn: input.nameEn ?? input.nameVi,
        position: input.position ?? last + 1,
        isActive: true,
      });
      await changeDefinition(context, 'validationRule', id, async (tx) => {
        await tx.validationRule.create({ data: { id, ...ruleData(rule) } });
        await recordAudit(tx, context, {
          action: 'validationRule.CREATE',
          subjectType: 'ValidationRule',
          subjectId: id,
          after: ruleData(rule),
        });
      });
      return getRule(context, id);
    },
  }),
);
