import { toDate } from '@phoihop/database';
import { isExpected, requiredParties } from '@phoihop/domain/programmes';
import {
  decideSigningRecord,
  decideSigningText,
  decideSuccession,
  decideTerm,
  usualSigningTitle,
} from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { findDocument } from '../documents/document-row.ts';
import { getProgramme, ruleOf, runOf } from '../programmes/programme-row.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { getUnitThen } from '../units/find-unit.ts';
import { changeSigning } from './change-signing.ts';
import { findBasis } from './find-basis.ts';
import { findHeadOffices } from './find-head-offices.ts';
import { actorTowards } from './find-line.ts';
import { getSigning } from './signing-row.ts';
import { Signing } from './signing.ts';
import { OrganisationKind } from '../units/unit-words.ts';

const RecordedHolderInput = builder.inputType('RecordedHolderInput', {
  description: 'Who signed for a body in the past, where the offices on record do not tell.',
  fields: (t) => ({
    organisationKind: t.field({ type: OrganisationKind, required: true, description: 'The body.' }),
    holderName: t.string({ required: true, description: 'Who held its office that day.' }),
  }),
});

const RecordSigningInput = builder.inputType('RecordSigningInput', {
  description: 'A past signing that is entered from its paper.',
  fields: (t) => ({
    programme: t.string({ required: true, description: 'The programme (code or Relay id).' }),
    unit: t.string({
      required: true,
      description: 'The unit that signed (its code on that day, or its Relay id).',
    }),
    number: t.string({ required: true, description: 'Its number and symbol.' }),
    signedOn: t.field({ type: 'Date', required: true, description: 'The day it was signed.' }),
    validFrom: t.field({
      type: 'Date',
      description: 'The first day of its term; the day it was signed unless given.',
    }),
    validTo: t.field({
      type: 'Date',
      description: 'The first day after its term; none for no end.',
    }),
    title: t.string({ description: 'What it is called; the usual words unless given.' }),
    grounds: t.string({ description: 'What it rests on.' }),
    document: t.string({ description: 'Its document in the catalogue (key or Relay id).' }),
    supersedes: t.id({
      description:
        'The signing of the unit whose place it took (Relay id): superseded once this one is confirmed.',
    }),
    holders: t.field({
      type: [RecordedHolderInput],
      description: 'Who signed; those who hold the offices on record unless given.',
    }),
  }),
});

builder.mutationField('recordSigning', (t) =>
  t.field({
    type: Signing,
    description:
      'Enters a past signing for the unit above; a second person confirms it before it counts as signed.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'RecordSigningResult',
        description: 'The signing as entered, or why it was not.',
      },
    },
    args: {
      input: t.arg({ type: RecordSigningInput, required: true, description: 'What was signed.' }),
    },
    resolve: async (_root, { input }, context) => {
      const programme = await getProgramme(context, input.programme);
      // As it was that day: it may have been of another kind since, lain elsewhere, or ended.
      const unit = await getUnitThen(context, input.unit, input.signedOn);
      const actor = await actorTowards(context, unit.id, 'SIGNINGS');
      const rule = ruleOf(programme);
      const signed = { number: input.number, signedOn: input.signedOn, today: context.today };
      settle(decideSigningRecord(isExpected(rule, unit.kind), actor, signed));
      const term = {
        validFrom: input.validFrom ?? input.signedOn,
        validTo: input.validTo ?? null,
      };
      settle(
        decideTerm({ from: term.validFrom, to: term.validTo }, runOf(programme), context.today),
      );
      const content = {
        number: tidyLine(input.number),
        title: tidyLine(input.title) ?? usualSigningTitle(unit.fullName),
        grounds: tidyText(input.grounds),
      };
      settle(decideSigningText(content));
      const predecessor = input.supersedes ? await getSigning(context, input.supersedes) : null;
      if (predecessor) {
        const successor = { programmeId: programme.id, unitId: unit.id, validFrom: term.validFrom };
        settle(decideSuccession(predecessor, successor));
      }
      const supersedesId = predecessor?.id ?? null;
      const [offices, basisId, document] = await Promise.all([
        findHeadOffices(context, requiredParties(rule, unit.kind), unit),
        findBasis(context, {
          programmeId: programme.id,
          unitId: unit.id,
          validFrom: term.validFrom,
          supersedesId,
          mapDay: unit.asOf,
        }),
        findDocument(context, input.document),
      ]);
      const holders = new Map(
        (input.holders ?? []).map(({ organisationKind, holderName }) => [
          organisationKind,
          tidyLine(holderName),
        ]),
      );
      const inNameOfId = actor.names.PARENT[0] ?? null;

      const id = await changeSigning(context, async (tx) => {
        const signing = await tx.signing.create({
          data: {
            ...content,
            state: 'SUBMITTED',
            programmeId: programme.id,
            unitId: unit.id,
            basisId,
            supersedesId,
            documentId: document?.id ?? null,
            signedOn: toDate(input.signedOn),
            validFrom: toDate(term.validFrom),
            validTo: term.validTo && toDate(term.validTo),
            recordedAt: context.now(),
            submittedById: context.account.id,
            submittedForId: inNameOfId,
            submittedAt: context.now(),
            submissions: 1,
            createdAt: context.now(),
            updatedAt: context.now(),
            parties: {
              create: offices.map((office) => ({
                ...office,
                holderName: holders.get(office.organisationKind) ?? null,
              })),
            },
          },
        });
        await recordAudit(tx, context, {
          action: 'signing.RECORD',
          subjectType: 'Signing',
          subjectId: signing.id,
          unitId: unit.id,
          inNameOfId,
          after: {
            ...content,
            ...term,
            ...(supersedesId === null ? {} : { supersedesId }),
            signedOn: input.signedOn,
            state: signing.state,
          },
        });
        return signing.id;
      });
      return getSigning(context, id);
    },
  }),
);
