import { builder } from '../builder.ts';
import { findingSentence } from '../language/finding-sentence.ts';
import { RuleSeverity } from './sheet-words.ts';
import { Indicator } from './indicator.ts';
import type { SheetFinding } from './sheet-findings.ts';
import { ValidationRule } from './validation-rule.ts';

export const RuleFinding = builder.objectRef<SheetFinding>('RuleFinding').implement({
  description: 'A rule that the figures of a sheet do not keep to.',
  fields: (t) => ({
    rule: t.field({
      type: ValidationRule,
      description: 'The rule; one that follows from a total and its parts is told like one.',
      resolve: ({ rule }) => rule.row,
    }),
    severity: t.field({
      type: RuleSeverity,
      description: 'What follows from it.',
      resolve: ({ rule }) => rule.severity,
    }),
    message: t.string({
      description: 'What stands against what, in the language of the request.',
      resolve: (finding, _args, { language }) => findingSentence(finding, finding.told, language),
    }),
    indicators: t.field({
      type: [Indicator],
      description: 'The figures it speaks of.',
      resolve: ({ told }) => [...told],
    }),
    isExplained: t.exposeBoolean('isExplained', {
      description: 'Whether a note on one of the cells explains it, where a note will do.',
    }),
  }),
});
