/** An office passes from one holder to the next; what is not signed yet passes with it. */
import { fromDate, toDate, type Transaction } from '@phoihop/database';
import { decideOfficeKeeper } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import type { SigningState } from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { decideHolderChange } from '@phoihop/domain/units';
import { loadLine } from '../access/line.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { builder } from '../builder.ts';
import { changing } from '../changing.ts';
import type { Context } from '../context.ts';
import { RefusedError, settle } from '../refused-error.ts';
import { actorTowards } from '../signings/find-line.ts';
import { loadSigning } from '../signings/signing-row.ts';
import { Signing } from '../signings/signing.ts';
import { getOffice, Office, type KeptOffice, type OfficeRow } from './office.ts';

const ChangeOfficeHolderInput = builder.inputType('ChangeOfficeHolderInput', {
  description: 'Who holds an office from a day on.',
  fields: (t) => ({
    office: t.id({ required: true, description: 'The office (its id).' }),
    name: t.string({ description: 'Who holds it from then on; none where it falls vacant.' }),
    from: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    reason: t.string({ required: true, description: 'Why it changes.' }),
  }),
});

interface Changed {
  readonly office: OfficeRow;
  readonly takenOver: readonly string[];
}

const OfficeHolderChange = builder.objectRef<Changed>('OfficeHolderChange').implement({
  description: 'An office with its new holder, and what is not signed yet that passed with it.',
  fields: (t) => ({
    office: t.expose('office', { type: Office, description: 'The office.' }),
    takenOver: t.field({
      type: [Signing],
      description: 'The signings under way that the new holder signs or attends.',
      resolve: async ({ takenOver }, _args, context) => {
        const signings = await Promise.all(takenOver.map((id) => loadSigning(context, id)));
        return signings.filter((signing) => signing !== null);
      },
    }),
  }),
});

builder.mutationField('changeOfficeHolder', (t) =>
  t.field({
    type: OfficeHolderChange,
    description:
      'Passes an office on. Signings under way pass with it, each with the reason on record; what was signed keeps who signed it.',
    errors: {
      types: [RefusedError],
      union: {
        name: 'ChangeOfficeHolderResult',
        description: 'The office with its new holder, or why it did not pass.',
      },
    },
    args: {
      input: t.arg({ type: ChangeOfficeHolderInput, required: true, description: 'The change.' }),
    },
    resolve: async (_root, { input }, context): Promise<Changed> => {
      const office = await getOffice(context, input.office);
      const actor = await actorTowards(context, office.unitId, 'SIGNINGS');
      const line = await loadLine(context, office.unitId);
      settle(decideOfficeKeeper(context.actor, actor, line));
      const last = await context.db.prisma.officeHolder.findFirst({
        where: { officeId: office.id },
        orderBy: { validFrom: 'desc' },
      });
      const name = input.name === null || input.name === undefined ? null : input.name;
      const change = { name, from: input.from, reason: input.reason };
      const since = last && fromDate(last.validFrom);
      settle(decideHolderChange(change, { since, bodyEndsOn: office.bodyEndsOn }, context.today));
      const passing = {
        office,
        from: input.from,
        to: tidyLine(name),
        was: office.holder,
        reason: tidyText(input.reason),
      };
      const takenOver = await changing(context, async (tx) => {
        if (last) await endTerm(tx, context, { ...last, validFrom: since }, passing);
        if (passing.to !== null) await beginTerm(tx, context, passing);
        return takeOver(tx, context, passing);
      });
      return { office: await getOffice(context, office.id), takenOver };
    },
  }),
);

interface Passing {
  readonly office: KeptOffice;
  readonly from: IsoDate;
  readonly to: string | null;
  readonly was: string | null;
  readonly reason: string | null;
}

interface Term {
  readonly id: string;
  readonly name: string;
  readonly validTo: Date | null;
}

async function endTerm(
  tx: Transaction,
  context: Context,
  { id, name, validTo }: Term & { readonly validFrom: IsoDate | null },
  { office, from, reason }: Passing,
): Promise<void> {
  const end = validTo && fromDate(validTo);
  // It ended before, and the office was vacant since: that stays so.
  if (end !== null && end <= from) return;
  await tx.officeHolder.update({ where: { id }, data: { validTo: toDate(from) } });
  await recordAudit(tx, context, {
    action: 'officeHolder.CHANGE',
    subjectType: 'OfficeHolder',
    subjectId: id,
    unitId: office.unitId,
    reason,
    before: { name, office: office.titleVi, validTo: end },
    after: { name, office: office.titleVi, validTo: from },
  });
}

async function beginTerm(
  tx: Transaction,
  context: Context,
  { office, from, to, reason }: Passing,
): Promise<void> {
  if (to === null) return;
  const { id } = await tx.officeHolder.create({
    data: { officeId: office.id, name: to, validFrom: toDate(from) },
  });
  await recordAudit(tx, context, {
    action: 'officeHolder.CREATE',
    subjectType: 'OfficeHolder',
    subjectId: id,
    unitId: office.unitId,
    reason,
    after: { name: to, office: office.titleVi, validFrom: from },
  });
}

/** Puts the change on record with every signing under way in which the office has a part. */
async function takeOver(
  tx: Transaction,
  context: Context,
  { office, from, to, was, reason }: Passing,
): Promise<readonly string[]> {
  const signings = await tx.$queryRaw<{ id: string; unitId: string; state: SigningState }[]>`
    select id::text, unit_id::text as "unitId", state::text from signing
     where state in ('PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED') and recorded_at is null
       and (exists (select from signing_party where signing_id = signing.id and office_id = ${office.id}::uuid)
         or exists (select from signing_witness where signing_id = signing.id and office_id = ${office.id}::uuid))
     order by id`;
  for (const { id, unitId, state } of signings) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, one entry after the other
    await recordAudit(tx, context, {
      action: 'signing.TAKE_OVER',
      subjectType: 'Signing',
      subjectId: id,
      unitId,
      reason,
      before: { state, office: office.titleVi, holder: was },
      after: { state, office: office.titleVi, holder: to, from },
    });
  }
  return signings.map(({ id }) => id);
}
