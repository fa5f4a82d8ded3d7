import { parseRuleDefinition, ruleContent, ruleKinds } from '@phoihop/domain/indicators';
import type { ClientBase } from 'pg';
import { readTable } from '../read-table.ts';
import { stableId } from '../../src/stable-id.ts';

const columns = ['key', 'name_vi', 'name_en', 'severity', 'kind', 'definition'] as const;

/** The rules as the table tells them, with what each says as the domain reads it. */
export const validationRules = readTable('validation-rules', columns).map((row) => {
  const kind = ruleKinds.find((known) => known === row.kind);
  if (!kind) throw new Error(`validation-rules.csv names an unknown kind: ${row.kind}`);
  const parsed = parseRuleDefinition(kind, JSON.parse(row.definition));
  if (!parsed.ok) throw new Error(`validation-rules.csv: ${row.key} says nothing`);
  return { ...row, definition: parsed.value };
});

/** What figures must satisfy among each other, and what has to be explained. */
export async function seedValidationRules(client: ClientBase): Promise<void> {
  const rows = validationRules.map(({ definition, ...row }, index) => ({
    ...row,
    id: stableId(`validation-rule:${row.key}`),
    definition: ruleContent(definition),
    position: index + 1,
    is_active: true,
    version: 1,
  }));
  await client.query(
    `INSERT INTO validation_rule
     SELECT (json_populate_recordset(NULL::validation_rule, $1::json)).*`,
    [JSON.stringify(rows)],
  );
}
