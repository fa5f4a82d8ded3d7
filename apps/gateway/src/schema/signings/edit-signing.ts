import { toDate } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import { requiredParties } from '@phoihop/domain/programmes';
import { decideSigningEdit, decideSigningText, decideTerm } from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { requireVersion } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { loadProgramme, ruleOf, runOf } from '../programmes/programme-row.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { loadUnit } from '../units/unit-row.ts';
import { changeSigning } from './change-signing.ts';
import { actorTowards } from './find-line.ts';
import { requireFreeTerm } from './require-free-term.ts';
import { isRecorded } from './signing-facts.ts';
import {
  resolveParties,
  resolveWitnesses,
  SigningPartyInput,
  writeOffices,
  type NamedParty,
} from './signing-offices.ts';
import { loadParties } from './signing-party.ts';
import { getSigning, type SigningRow } from './signing-row.ts';
import { loadWitnesses } from './signing-witness.ts';
import { Signing } from './signing.ts';

const EditSigningInput = builder.inputType('EditSigningInput', {
  description: 'What of a signing is to read otherwise; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The signing’s Relay id.' }),
    version: t.int({ required: true, description: 'The version the change was made from.' }),
    validFrom: t.field({ type: 'Date', description: 'The first day of its term.' }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day after its term; null for no end.',
    }),
    title: t.string({ description: 'What it is called.' }),
    grounds: t.string({ description: 'What it rests on.' }),
    parties: t.field({
      type: [SigningPartyInput],
      description: 'The offices that sign, one for each body; all of them.',
    }),
    witnesses: t.idList({
      description:
        'The offices that are there (their ids), in order: of the unit, or of one above it that the viewer sees.',
    }),
  }),
});

builder.mutationField('editSigning', (t) =>
  t.field({
    type: Signing,
    description: 'Changes what a signing says, while the unit is writing it or has got it back.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'EditSigningResult',
        description: 'The signing as changed, or why it was not.',
      },
    },
    args: {
      input: t.arg({ type: EditSigningInput, required: true, description: 'What is to change.' }),
    },
    resolve: async (_root, { input }, context) => {
      const signing = await getSigning(context, input.id);
      const actor = await actorTowards(context, signing.unitId, 'SIGNINGS');
      await requireVersion(context, { type: 'Signing', ...signing }, input.version);
      settle(decideSigningEdit({ ...signing, isRecorded: isRecorded(signing) }, actor));
      const before = { ...contentOf(signing), ...(await officesOf(context, signing.id)) };
      const after = await contentAfter(context, signing, before, input);
      // Nothing changed: nobody is told that it did, and nobody who has it open meets a conflict.
      if (JSON.stringify(after) === JSON.stringify(before)) return signing;

      const { parties, witnesses, ...content } = after;
      await changeSigning(
        context,
        async (tx) => {
          await tx.signing.update({
            where: { id: signing.id, version: input.version },
            data: {
              ...content,
              validFrom: toDate(after.validFrom),
              validTo: after.validTo && toDate(after.validTo),
              version: { increment: 1 },
              updatedAt: context.now(),
            },
          });
          await writeOffices(tx, signing.id, parties, witnesses);
          await recordAudit(tx, context, {
            action: 'signing.EDIT',
            subjectType: 'Signing',
            subjectId: signing.id,
            unitId: signing.unitId,
            isOnBehalf: actor.isOnBehalf,
            inNameOfId: actor.names.UNIT[0],
            before: { ...asRecorded(before), state: signing.state },
            after: { ...asRecorded(after), state: signing.state },
          });
        },
        signing.id,
      );
      return getSigning(context, signing.id);
    },
  }),
);

interface Content {
  readonly title: string;
  readonly grounds: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly parties: readonly NamedParty[];
  readonly witnesses: readonly string[];
}

function contentOf({ title, grounds, validFrom, validTo }: SigningRow) {
  return { title, grounds, validFrom, validTo };
}

async function officesOf(context: Context, signingId: string) {
  const [parties, witnesses] = await Promise.all([
    loadParties(context, signingId),
    loadWitnesses(context, signingId),
  ]);
  return {
    parties: (parties ?? []).map(({ organisationKind, officeId, capacity, position }) => ({
      organisationKind,
      officeId,
      capacity,
      position,
    })),
    witnesses: (witnesses ?? []).map(({ officeId }) => officeId),
  };
}

/** What it will say, decided by the domain; what the input leaves out stays. */
async function contentAfter(
  context: Context,
  signing: SigningRow,
  before: Content,
  input: typeof EditSigningInput.$inferInput,
): Promise<Content> {
  const content = {
    // A title that is wiped out is refused, not ignored.
    title: typeof input.title === 'string' ? (tidyLine(input.title) ?? '') : before.title,
    grounds: input.grounds === undefined ? before.grounds : tidyText(input.grounds),
    validFrom: input.validFrom ?? before.validFrom,
    validTo: input.validTo === undefined ? before.validTo : input.validTo,
  };
  settle(decideSigningText(content));
  const { unitId, programmeId } = signing;
  const [programme, unit] = await Promise.all([
    loadProgramme(context, programmeId),
    loadUnit(context, unitId, context.today),
  ]);
  const term = { from: content.validFrom, to: content.validTo };
  if (programme) settle(decideTerm(term, runOf(programme), context.today));
  const isMoved = term.from !== before.validFrom || term.to !== before.validTo;
  if (isMoved) await requireFreeTerm(context, { ...signing, ...content });
  const required = programme && unit ? requiredParties(ruleOf(programme), unit.kind) : [];
  const { parties, witnesses } = input;
  return {
    ...content,
    parties: parties ? await resolveParties(context, unitId, required, parties) : before.parties,
    witnesses: witnesses
      ? await resolveWitnesses(context, unitId, witnesses, before.witnesses)
      : before.witnesses,
  };
}

/** What goes on record of it: JSON has its own idea of what may be kept. */
function asRecorded({ parties, witnesses, ...content }: Content) {
  return { ...content, parties: parties.map((party) => ({ ...party })), witnesses: [...witnesses] };
}
