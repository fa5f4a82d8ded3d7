import type { ValidationRuleFields } from '@phoihop/client/indicators';
import {
  operandsOf,
  parseRuleDefinition,
  type RuleDefinition,
  type RuleKind,
} from '@phoihop/domain/indicators';

/** What a rule says, as the domain reads it; null where nobody can read it. */
export function definitionOf(kind: RuleKind, definition: string): RuleDefinition | null {
  const json: unknown = definition === '' ? null : JSON.parse(definition);
  const parsed = parseRuleDefinition(kind, json);
  return parsed.ok ? parsed.value : null;
}

/** The keys of the indicators that a rule speaks of. */
export function spokenOf({
  kind,
  definition,
}: Pick<ValidationRuleFields, 'kind' | 'definition'>): readonly string[] {
  const read = definitionOf(kind, definition);
  return read === null ? [] : operandsOf(read);
}
