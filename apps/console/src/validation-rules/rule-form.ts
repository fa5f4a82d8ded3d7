import type {
  CreateValidationRuleInput,
  EditValidationRuleInput,
  ValidationRuleFields,
} from '@phoihop/client/indicators';
import {
  type RuleDefinition,
  type RuleKind,
  ruleKinds,
  ruleSeverities,
  type RuleSeverity,
} from '@phoihop/domain/indicators';
import { wholeNumber } from '../catalogues/whole-number.ts';
import { definitionOf } from './rule-definition.ts';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** What a rule says, as it stands in the form’s fields: keys of indicators with commas between them. */
type RuleContent = Texts<'left' | 'operator' | 'right' | 'constant' | 'indicator' | 'percent'>;

/** What may change of a rule. */
export type RuleText = RuleContent & Texts<'nameVi' | 'nameEn' | 'severity' | 'position'>;

/** A new rule: beside that its key and kind, which stay. */
type RuleDraft = RuleText & Texts<'key' | 'kind'>;

/** A rule that stands: it may also rest. */
type RuleChange = RuleText & Texts<'isActive'>;

const nothingSaid: RuleContent = {
  left: '',
  operator: '<=',
  right: '',
  constant: '',
  indicator: '',
  percent: '',
};

export const nothingWritten: RuleDraft = {
  key: '',
  nameVi: '',
  nameEn: '',
  severity: '',
  kind: 'COMPARE',
  ...nothingSaid,
  position: '',
};

/** The fields of a form about a rule as it reads now. */
export function changeOf(rule: ValidationRuleFields): RuleChange {
  const { nameVi, nameEn, severity, position, isActive } = rule;
  return {
    nameVi,
    nameEn,
    severity,
    ...contentOf(definitionOf(rule.kind, rule.definition)),
    isActive: isActive ? 'yes' : 'no',
    position: String(position),
  };
}

function contentOf(definition: RuleDefinition | null): RuleContent {
  if (definition === null) return nothingSaid;
  if (definition.kind === 'CHANGE') {
    const { indicator, percent } = definition;
    return { ...nothingSaid, indicator, percent };
  }
  const { left, operator, right, constant } = definition;
  return {
    ...nothingSaid,
    left: left.join(','),
    operator,
    right: right.join(','),
    constant: constant ?? '',
  };
}

/** The keys that a field holds. */
export function keysIn(text: string): readonly string[] {
  return text.split(',').filter((key) => key !== '');
}

export function kindIn({ kind }: Texts<'kind'>): RuleKind {
  return ruleKinds.find((each) => each === kind) ?? 'COMPARE';
}

export function severityIn({ severity }: Texts<'severity'>): RuleSeverity | null {
  return ruleSeverities.find((each) => each === severity) ?? null;
}

/** What was typed as the JSON that the service keeps; numbers stay text, with a point. */
export function toDefinition(kind: RuleKind, content: RuleContent): string {
  const number = (text: string) => text.trim().replace(',', '.');
  if (kind === 'CHANGE') {
    return JSON.stringify({ indicator: content.indicator, percent: number(content.percent) });
  }
  return JSON.stringify({
    left: keysIn(content.left),
    operator: content.operator,
    right: keysIn(content.right),
    constant: number(content.constant) || null,
  });
}

/** A new rule as the service takes it. */
export function toNewRule(draft: RuleDraft, severity: RuleSeverity): CreateValidationRuleInput {
  const { key, nameVi, nameEn } = draft;
  const kind = kindIn(draft);
  return {
    key,
    nameVi,
    nameEn: nameEn || null,
    severity,
    kind,
    definition: toDefinition(kind, draft),
    position: wholeNumber(draft.position) ?? null,
  };
}

/** A changed rule as the service takes it. */
export function toEditedRule(
  { id, version, kind }: Pick<ValidationRuleFields, 'id' | 'version' | 'kind'>,
  change: RuleChange,
): EditValidationRuleInput {
  const { nameVi, nameEn } = change;
  return {
    id,
    version,
    nameVi,
    nameEn,
    severity: severityIn(change),
    definition: toDefinition(kind, change),
    position: wholeNumber(change.position) ?? null,
    isActive: change.isActive === 'yes',
  };
}
