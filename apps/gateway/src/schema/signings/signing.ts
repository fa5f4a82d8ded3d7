/**
 * Signings in the graph.
 *
 * This file only translates between GraphQL and the database. What is in force is decided in
 * `@phoihop/domain/signings`.
 */
import { endOfSigning, isInForce, type SigningLife } from '@phoihop/domain/signings';
import { refuse } from '@phoihop/domain/verdict';
import { AuditEntry, loadHistory } from '../audit/audit-entry.ts';
import { loadAccountName } from '../access/account-name.ts';
import { builder } from '../builder.ts';
import { loadDocument } from '../documents/document-row.ts';
import { Document } from '../documents/document.ts';
import { loadProgramme } from '../programmes/programme-row.ts';
import { Programme } from '../programmes/programme.ts';
import { Refusal } from '../refused.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { OrganisationKind } from '../units/unit-words.ts';
import { loadMissingParties } from './find-missing-parties.ts';
import { loadParties, SigningParty } from './signing-party.ts';
import { getSigning, loadSigning, loadSigningOn, type SigningRow } from './signing-row.ts';
import { SigningState } from './signing-words.ts';
import { loadStateOn } from './state-on.ts';

export const Signing = builder.objectRef<SigningRow>('Signing');

function there<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a signing names something that is not there');
  return row;
}

export function lifeOf({ validFrom: from, validTo: to, ...life }: SigningRow): SigningLife {
  return { ...life, from, to };
}

builder.node(Signing, {
  description: 'One unit’s own agreement under a programme.',
  id: { resolve: (signing) => signing.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadSigning(context, id))),
  fields: (t) => ({
    programme: t.field({
      type: Programme,
      description: 'The programme it makes concrete.',
      resolve: async ({ programmeId }, _args, context) =>
        there(await loadProgramme(context, programmeId)),
    }),
    unit: t.field({
      type: Unit,
      description: 'The unit that signs.',
      resolve: async ({ unitId, asOf }, _args, context) =>
        there(await loadUnit(context, unitId, asOf)),
    }),
    state: t.expose('state', { type: SigningState, description: 'How far it has got.' }),
    stateOn: t.field({
      type: SigningState,
      nullable: true,
      description:
        'How far it had got at the end of a day: signed where it was in force, else what was on record by then; null where nothing was.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day; the one looked at unless given.' }),
      },
      resolve: (signing, args, context) => {
        const day = args.asOf ?? signing.asOf;
        return day < context.today ? loadStateOn(context, `${signing.id}@${day}`) : signing.state;
      },
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Its number and symbol, once signed.',
    }),
    title: t.exposeString('title', { description: 'What it is called, in Vietnamese.' }),
    grounds: t.exposeString('grounds', {
      nullable: true,
      description: 'What it rests on, in the unit’s own words.',
    }),
    signedOn: t.expose('signedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was signed.',
    }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'The first day of its term.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The first day after its term; null for a term without end.',
    }),
    supersededOn: t.expose('supersededOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which a later one took its place.',
    }),
    terminatedOn: t.expose('terminatedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was ended.',
    }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day on which it no longer holds: the earliest of its term’s end, what ended it, and its unit’s end.',
      resolve: (signing) => endOfSigning(lifeOf(signing)),
    }),
    isInForce: t.boolean({
      description: 'Whether it is in force on a day.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: (signing, { asOf }, { today }) => isInForce(lifeOf(signing), asOf ?? today),
    }),
    basis: t.field({
      type: Signing,
      nullable: true,
      description: 'The signing above that it makes concrete, where the viewer may see it.',
      resolve: ({ basisId, asOf }, _args, context) =>
        loadSigningOn(context, basisId && `${basisId}@${asOf}`),
    }),
    basisRefusal: t.field({
      type: Refusal,
      nullable: true,
      description: 'Why the signing above is not shown although there is one; null otherwise.',
      // Whatever became of its unit, it is there: only who may not see it is kept from it.
      resolve: async ({ basisId, asOf }, _args, context) =>
        basisId === null || (await loadSigningOn(context, `${basisId}@${asOf}`))
          ? null
          : refuse('FORBIDDEN'),
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that holds it.',
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId),
    }),
    submissions: t.exposeInt('submissions', { description: 'How often it has been submitted.' }),
    submittedBy: t.string({
      nullable: true,
      description: 'Who submitted it last.',
      resolve: ({ submittedById }, _args, context) => loadAccountName(context, submittedById),
    }),
    submittedFor: t.string({
      nullable: true,
      description: 'In whose name it was submitted, where that was done by delegation.',
      resolve: ({ submittedForId }, _args, context) => loadAccountName(context, submittedForId),
    }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted last.',
    }),
    approvedBy: t.string({
      nullable: true,
      description: 'Who approved it.',
      resolve: ({ approvedById }, _args, context) => loadAccountName(context, approvedById),
    }),
    approvedFor: t.string({
      nullable: true,
      description: 'In whose name it was approved, where that was done by delegation.',
      resolve: ({ approvedForId }, _args, context) => loadAccountName(context, approvedForId),
    }),
    approvedAt: t.expose('approvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was approved.',
    }),
    parties: t.field({
      type: [SigningParty],
      description: 'The offices that sign, in the order of the heading.',
      resolve: async ({ id }, _args, context) => (await loadParties(context, id)) ?? [],
    }),
    missingParties: t.field({
      type: [OrganisationKind],
      description: 'The bodies the programme requires that no office with a holder stands for.',
      resolve: async ({ id }, _args, context) => [
        ...((await loadMissingParties(context, id)) ?? []),
      ],
    }),
    isSynthetic: t.exposeBoolean('isSynthetic', {
      description: 'Whether it was made up for demonstration.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was entered.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    history: t.field({
      type: [AuditEntry],
      description: 'What is on record about it, oldest first.',
      resolve: async ({ id }, _args, context) => (await loadHistory(context, id)) ?? [],
    }),
  }),
});

builder.queryField('signing', (t) =>
  t.field({
    type: Signing,
    nullable: true,
    description: 'One signing, by its Relay id.',
    args: {
      id: t.arg.id({ required: true, description: 'Its Relay id.' }),
      asOf: t.arg({
        type: 'Date',
        description:
          'The day whose map is looked at; the business date unless given. Where its unit had ended by then, the unit’s last day.',
      }),
    },
    resolve: (_root, { id, asOf }, context) => getSigning(context, id, asOf ?? context.today),
  }),
);
