import {
  refusalCodes,
  type Refusal as DomainRefusal,
  type RefusalCode,
} from '@phoihop/domain/verdict';
import { builder } from './builder.ts';
import { describedBy } from './described-by.ts';
import { refusalSentence } from './language/refusal-sentence.ts';
import { RefusedError } from './refused-error.ts';

export const Code = builder.enumType('RefusalCode', {
  description: 'Every reason for which the service says no.',
  values: describedBy<RefusalCode>(refusalCodes),
});

/** Why a move is not open. */
export const Refusal = builder.objectRef<DomainRefusal>('Refusal');

Refusal.implement({
  description: 'Why something is not open to the viewer now.',
  fields: (t) => ({
    code: t.expose('code', { type: Code, description: 'The reason, the same in every language.' }),
    message: t.string({
      description: 'The reason as a sentence in the language of the request.',
      resolve: (refusal, _args, { language }) => refusalSentence(refusal, language),
    }),
    facts: t.string({
      description: 'What the sentence names, as a JSON object.',
      resolve: (refusal) => JSON.stringify(refusal.facts),
    }),
  }),
});

// The argument a reader has to look at again, where the reason points at one.
const fields: Partial<Record<RefusalCode, string>> = {
  REASON_REQUIRED: 'reason',
  NUMBER_REQUIRED: 'number',
  CONFLICT: 'version',
  NOT_EXPECTED: 'unit',
};

builder.objectType(RefusedError, {
  name: 'Refused',
  description: 'The answer of a mutation that was refused: nothing has changed.',
  fields: (t) => ({
    code: t.field({
      type: Code,
      description: 'The reason, the same in every language.',
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.string({
      description: 'The reason as a sentence in the language of the request.',
      resolve: ({ refusal }, _args, { language }) => refusalSentence(refusal, language),
    }),
    field: t.string({
      nullable: true,
      description: 'The part of the input to look at again, where there is one.',
      resolve: ({ refusal: { code, facts } }) =>
        typeof facts['what'] === 'string' ? facts['what'] : (fields[code] ?? null),
    }),
    facts: t.string({
      description: 'What the sentence names, as a JSON object.',
      resolve: ({ refusal }) => JSON.stringify(refusal.facts),
    }),
  }),
});
