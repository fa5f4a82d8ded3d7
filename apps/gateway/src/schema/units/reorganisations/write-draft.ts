/** An act is drafted, and what a draft says is changed. */
import { toDate, type Prisma } from '@phoihop/database';
import { addDays } from '@phoihop/domain/dates';
import {
  decideActHeading,
  decideChangesRoom,
  decideProposal,
  decideReorganisationEdit,
  decideReorganisationKeeper,
  type AccessGrant,
  type ActHeading,
  type Change,
} from '@phoihop/domain/units';
import { tidyLine } from '@phoihop/domain/text';
import { recordAudit } from '../../audit/record-audit.ts';
import { builder } from '../../builder.ts';
import { changing } from '../../changing.ts';
import type { Context } from '../../context.ts';
import { RefusedError, settle } from '../../refused-error.ts';
import { AccessGrantInput, readAccess } from './access-input.ts';
import { factsOf, linesNamedBy } from './act-facts.ts';
import { getAct, type ActRow } from './act-row.ts';
import { readChanges, UnitChangeInput } from './change-input.ts';
import { changingAct, requireActVersion } from './keep-act.ts';
import { Reorganisation } from './reorganisation.ts';

const ReorganisationInput = builder.inputType('ReorganisationInput', {
  description: 'What an act says.',
  fields: (t) => ({
    number: t.string({ required: true, description: 'Its number and symbol.' }),
    basis: t.string({ description: 'The number of the act of a higher body on which it rests.' }),
    title: t.string({ required: true, description: 'What it is about.' }),
    issuedOn: t.field({ type: 'Date', description: 'The day of issue, where it is known.' }),
    effectiveOn: t.field({
      type: 'Date',
      required: true,
      description: 'The first day on which the map follows it.',
    }),
    isEffectiveVerified: t.boolean({
      required: true,
      description: 'Whether that day was read in the act itself.',
    }),
    source: t.string({ required: true, description: 'Where all this is taken from.' }),
    changes: t.field({
      type: [UnitChangeInput],
      required: true,
      description: 'What it changes; none yet, where they follow.',
    }),
    access: t.field({
      type: [AccessGrantInput],
      required: true,
      description: 'Who is given access with it; nobody is given more.',
    }),
  }),
});

interface Draft extends ActHeading {
  readonly basis: string | null;
  readonly isEffectiveVerified: boolean;
  readonly changes: readonly Change[];
  readonly access: readonly AccessGrant[];
}

/** What a draft is to say, with the units it names; refuses what the viewer does not keep. */
async function readDraft(
  context: Context,
  { changes, access, ...heading }: typeof ReorganisationInput.$inferInput,
  { isOwn }: Pick<ActRow, 'isOwn'>,
): Promise<Draft> {
  const { issuedOn = null, basis, isEffectiveVerified, ...told } = heading;
  const kept = settle(decideActHeading({ ...told, issuedOn }));
  settle(decideChangesRoom(changes.length));
  const day = addDays(heading.effectiveOn, -1);
  const read = await readChanges(context, changes, day);
  const units = await linesNamedBy(context, { changes: read, isOwn }, day);
  settle(decideReorganisationKeeper(context.actor, units));
  const given = await readAccess(context, access, { changes: read, day });
  settle(decideProposal(read, given));
  return { ...kept, basis: tidyLine(basis), isEffectiveVerified, changes: read, access: given };
}

function toData({ issuedOn, effectiveOn, changes, access, ...told }: Draft) {
  return {
    ...told,
    issuedOn: issuedOn && toDate(issuedOn),
    effectiveOn: toDate(effectiveOn),
    changes: toJson(changes),
    access: toJson(access),
  };
}

/** What an act says, as the record tells it. */
function toRecord(draft: Draft): Prisma.InputJsonObject {
  const { changes, access, number, basis, title, issuedOn, effectiveOn, source } = draft;
  const { isEffectiveVerified } = draft;
  const heading = { number, basis, title, issuedOn, effectiveOn, isEffectiveVerified, source };
  return { ...heading, changes: toJson(changes), access: toJson(access) };
}

/** As it is kept: what was not given is not there. */
function toJson(list: readonly (Change | AccessGrant)[]): Prisma.InputJsonArray {
  return JSON.parse(JSON.stringify(list)) as Prisma.InputJsonArray;
}

builder.mutationField('draftReorganisation', (t) =>
  t.field({
    type: Reorganisation,
    description: 'Begins an act as a draft; nothing of it is on the map yet.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'DraftReorganisationResult',
        description: 'The draft, or why it was refused.',
      },
    },
    args: {
      input: t.arg({ type: ReorganisationInput, required: true, description: 'What it says.' }),
    },
    resolve: async (_root, { input }, context) => {
      const draft = await readDraft(context, input, { isOwn: true });
      const noes = { exists: 'actNumber', what: 'number' };
      const write = async (tx: Prisma.TransactionClient) => {
        const { id } = await tx.reorganisation.create({ data: toData(draft) });
        await recordAudit(tx, context, {
          action: 'reorganisation.DRAFT',
          subjectType: 'Reorganisation',
          subjectId: id,
          after: { state: 'DRAFT', ...toRecord(draft) },
        });
        return id;
      };
      return getAct(context, await changing(context, write, noes));
    },
  }),
);

const EditReorganisationInput = builder.inputType('EditReorganisationInput', {
  description: 'What a draft is to say instead of what it says.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The draft’s Relay id.' }),
    version: t.int({ required: true, description: 'The version it was written from.' }),
    content: t.field({
      type: ReorganisationInput,
      required: true,
      description: 'All that it says.',
    }),
  }),
});

builder.mutationField('editReorganisation', (t) =>
  t.field({
    type: Reorganisation,
    description: 'Changes what a draft says.',
    errors: {
      types: [RefusedError],
      union: { name: 'EditReorganisationResult', description: 'The draft, or why it was refused.' },
    },
    args: {
      input: t.arg({ type: EditReorganisationInput, required: true, description: 'The change.' }),
    },
    resolve: async (_root, { input }, context) => {
      const act = await getAct(context, input.id);
      await requireActVersion(context, act, input.version);
      await editDraft(context, act, await readDraft(context, input.content, act));
      return getAct(context, act.id);
    },
  }),
);

/** Changes what a draft says, on record. */
export async function editDraft(context: Context, act: ActRow, draft: Draft): Promise<void> {
  settle(decideReorganisationEdit(await factsOf(context, act), context.actor));
  await changingAct(context, act, async (tx) => {
    await tx.reorganisation.update({
      where: { id: act.id, version: act.version },
      data: { ...toData(draft), version: { increment: 1 } },
    });
    await recordAudit(tx, context, {
      action: 'reorganisation.EDIT',
      subjectType: 'Reorganisation',
      subjectId: act.id,
      before: toRecord(act),
      after: toRecord(draft),
    });
  });
}
