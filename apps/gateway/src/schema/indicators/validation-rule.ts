import { maySeeCatalogues } from '@phoihop/domain/access';
import { batched, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { allRules, type RuleRow } from './catalogue.ts';
import { DefinitionVersion, versionsOf } from './definition-version.ts';
import { RuleKind, RuleSeverity } from './sheet-words.ts';

const loadVersions = versionsOf('validation_rule');

const loadRule = batched<RuleRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const rows = await db.prisma.validationRule.findMany({ where: { id: { in: rowIds(ids) } } });
  return mapBy(rows, ({ id }) => id);
});

/** The rule that an argument names by its Relay id or its key. */
export async function getRule(context: Context, text: string): Promise<RuleRow> {
  const id = rowId('ValidationRule', text);
  const rule = (await allRules(context)).find((row) => row.id === id || row.key === text.trim());
  if (!rule) throw refused('NOT_FOUND', { what: 'validationRule', text });
  return rule;
}

export const ValidationRule = builder.objectRef<RuleRow>('ValidationRule');

builder.node(ValidationRule, {
  description: 'What figures must satisfy among each other, or what has to be explained.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadRule(context, id))),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name here.' }),
    nameVi: t.exposeString('nameVi', { description: 'What it says, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'What it says, in English.' }),
    severity: t.expose('severity', { type: RuleSeverity, description: 'What follows from it.' }),
    kind: t.expose('kind', { type: RuleKind, description: 'What it looks at.' }),
    definition: t.string({
      description: 'What is compared with what, by the keys of indicators: a JSON object.',
      resolve: ({ definition }) => JSON.stringify(definition),
    }),
    position: t.exposeInt('position', { description: 'Its place in lists, from 1.' }),
    isActive: t.exposeBoolean('isActive', { description: 'Whether it is asked at all.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    versions: t.field({
      type: [DefinitionVersion],
      description: 'How it read in each of its versions, the first in front.',
      // What no row stands for has no versions of its own.
      resolve: async ({ id, position }, _args, context) =>
        position === 0 ? [] : ((await loadVersions(context, id)) ?? []),
    }),
  }),
});

builder.queryField('validationRules', (t) =>
  t.field({
    type: [ValidationRule],
    description: 'The rules, in their order, those that are not asked among them.',
    resolve: async (_root, _args, context) => [...(await allRules(context))],
  }),
);
