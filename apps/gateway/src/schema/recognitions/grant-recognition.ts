import { toDate } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import { decideRecognition, type RecognitionTerm } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getUnit } from '../units/find-unit.ts';
import { recogniserOf } from './decider.ts';
import { getRecognition } from './recognition-row.ts';
import { Recognition } from './recognition.ts';
import { getStandard } from './standard.ts';

const GrantRecognitionInput = builder.inputType('GrantRecognitionInput', {
  description: 'A decision by which a unit is recognised.',
  fields: (t) => ({
    unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
    standard: t.string({ required: true, description: 'The standard (key or Relay id).' }),
    decisionNumber: t.string({
      required: true,
      description: 'Number and symbol of the decision.',
    }),
    decidedOn: t.field({ type: 'Date', required: true, description: 'The day of the decision.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'The first day it stands.' }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day on which it lapses; none where it stands until it is withdrawn.',
    }),
  }),
});

/** Whether the standard applies to the unit's kind on a day, as the database itself asks before it keeps one. */
async function appliesOn(
  { db }: Context,
  unitId: string,
  standardId: string,
  day: IsoDate,
): Promise<boolean> {
  const { rows } = await sql<{ applies: boolean }>`
    select exists (
      select from unit_version
        join standard_kind on standard_kind.kind = unit_version.kind
         and standard_kind.standard_id = ${standardId}::uuid and standard_kind.valid_from <= ${day}::date
         and (standard_kind.valid_to is null or ${day}::date < standard_kind.valid_to)
        join unit on unit.id = unit_version.unit_id
       where unit.id = ${unitId}::uuid
         and (unit_version.valid_to is null or ${day}::date < unit_version.valid_to)
         and (unit_version.valid_from <= ${day}::date
           or (unit.start_unknown and unit_version.valid_from = unit.valid_from))) as applies`.execute(
    db.kysely,
  );
  return rows[0]?.applies ?? false;
}

async function termsOf({ db }: Context, unitId: string, standardId: string) {
  const { rows } = await sql<RecognitionTerm>`
    select valid_from, valid_to, withdrawn_on from recognition
     where unit_id = ${unitId}::uuid and standard_id = ${standardId}::uuid`.execute(db.kysely);
  return rows;
}

builder.mutationField('grantRecognition', (t) =>
  t.field({
    type: Recognition,
    description: 'Puts a decision on record by which a unit is recognised.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'GrantRecognitionResult',
        description: 'The recognition, or why there is none.',
      },
    },
    args: {
      input: t.arg({
        type: GrantRecognitionInput,
        required: true,
        description: 'The decision.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const [unit, standard] = await Promise.all([
        getUnit(context, input.unit, context.today),
        getStandard(context, input.standard),
      ]);
      const { decidedOn, validFrom, validTo = null } = input;
      const [decider, applies, others] = await Promise.all([
        recogniserOf(context, unit.id),
        appliesOn(context, unit.id, standard.id, validFrom),
        termsOf(context, unit.id, standard.id),
      ]);
      const facts = { ...decider, applies, others, today: context.today };
      const decisionNumber = settle(decideRecognition(input, facts));
      const id = await changing(
        context,
        async (tx) => {
          const recognition = await tx.recognition.create({
            data: {
              unitId: unit.id,
              standardId: standard.id,
              decisionNumber,
              decidedOn: toDate(decidedOn),
              validFrom: toDate(validFrom),
              validTo: validTo && toDate(validTo),
            },
          });
          await recordAudit(tx, context, {
            action: 'recognition.GRANT',
            subjectType: 'Recognition',
            subjectId: recognition.id,
            unitId: unit.id,
            inNameOfId: decider.inNameOfId,
            after: { standard: standard.key, decisionNumber, decidedOn, validFrom, validTo },
          });
          return recognition.id;
        },
        { exists: 'recognitionThen', what: 'validFrom' },
      );
      return getRecognition(context, id);
    },
  }),
);
