import { ClientError } from '@phoihop/client';
import type { RuleKind } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { wholeNumber } from '../catalogues/whole-number.ts';
import { definitionOf } from './rule-definition.ts';
import { type RuleText, severityIn, toDefinition } from './rule-form.ts';

/** Refuses a form that says nothing yet, in words for whoever fills it in: the service’s own are for programs. */
export function useRuleCheck() {
  const translate = useTranslate();
  return (kind: RuleKind, text: RuleText, isNew: boolean): ClientError | null => {
    const no = (field: string, word: string) =>
      new ClientError({ code: 'INVALID_INPUT', message: translate(word), field });
    if (severityIn(text) === null) return no('severity', 'validationRules.form.severityNeeded');
    if (definitionOf(kind, toDefinition(kind, text)) === null) {
      return no('definition', `validationRules.form.incomplete.${kind}`);
    }
    const position = wholeNumber(text.position);
    const isWhole = position !== undefined && (isNew || position !== null);
    return isWhole ? null : no('position', 'catalogues.whole');
  };
}
