/** The record in the graph: for whoever may see what it tells of. */
import { keepsAccounts } from '@phoihop/domain/access';
import { foldName } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, holdsOn, isKept, isVisible, type Condition } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { countColumn, page, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';
import { Signing } from '../signings/signing.ts';
import { loadSigning } from '../signings/signing-row.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { AuditEntry, type AuditRow } from './audit-entry.ts';
import { aboutSubject } from './audit-subject.ts';

/**
 * Whether the row named `audit_entry` is one that the viewer may read: what was done to a unit's things, where he sees
 * the unit; what was done to accounts, where he keeps the account; and to the record itself, where he keeps any.
 */
function isReadable(context: Context): Condition {
  const { actor, today } = context;
  const ofUnit = sql`audit_entry.subject_type = 'Signing' and exists (
    select from place
     where place.unit_id = audit_entry.unit_id and ${holdsOn('place', today)}
       and ${isVisible(actor, today)})`;
  const ofAccount = sql`exists (
    select from account
     where account.id = case audit_entry.subject_type
             when 'Account' then audit_entry.subject_id
             when 'Session' then audit_entry.subject_id
             when 'Credential' then
               (select account_id from credential where credential.id = audit_entry.subject_id)
             when 'Grant' then (select account_id from access_grant
               where access_grant.id = nullif(audit_entry.subject_id, '')::uuid)
             when 'Delegation' then (select lent.account_id from delegation
               join access_grant lent on lent.id = delegation.grant_id
               where delegation.id = nullif(audit_entry.subject_id, '')::uuid)
             when 'SecondFactor' then coalesce(audit_entry.after, audit_entry.before) ->> 'account_id'
             when 'Token' then (select account_id from machine_token
               where machine_token.id = nullif(audit_entry.subject_id, '')::uuid) end
       and ${isKept(context)})`;
  const ofRecord = keepsAccounts(actor.grants)
    ? sql`audit_entry.subject_type = 'Audit'`
    : sql`false`;
  return sql`((${ofUnit}) or (${ofAccount}) or (${ofRecord}))`;
}

/** Loads tell of no single thing: they are read with a thing that they brought, which the viewer sees. */
const isLoad: Condition = sql`audit_entry.action = 'data.LOAD'`;

function listEntries(
  context: Context,
  condition: Condition,
  about: Condition | null,
): PagedList<AuditRow> {
  const { kysely } = context.db;
  const readable = about
    ? sql<boolean>`(${isReadable(context)} or ${isLoad})`
    : isReadable(context);
  const from = sql`from audit_entry where ${all(readable, about, condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<AuditRow>`
        select id, subject_type, subject_id, unit_id, at, actor_name, action, reason, is_on_behalf,
               before, after ${countColumn(isCounted)} ${from}
         order by id desc limit ${limit} offset ${offset}`.execute(kysely);
      return rows;
    },
  };
}

builder.objectFields(AuditEntry, (t) => ({
  unit: t.field({
    type: Unit,
    nullable: true,
    description: 'The unit to which the thing belongs, where it belongs to one.',
    resolve: ({ unitId }, _args, context) =>
      unitId === null ? null : loadUnit(context, unitId, context.today),
  }),
  signing: t.field({
    type: Signing,
    nullable: true,
    description: 'The signing it was done to, where it was one.',
    resolve: ({ subjectType, subjectId }, _args, context) =>
      loadSigning(context, subjectType === 'Signing' ? subjectId : null),
  }),
}));

const AuditEntryConnection = builder.connectionObject(
  { type: AuditEntry, name: 'AuditEntryConnection', description: 'A list of entries.' },
  { name: 'AuditEntryEdge', description: 'An entry in a list.' },
);

builder.queryField('auditEntries', (t) =>
  t.connection(
    {
      type: AuditEntry,
      description: 'What is on record, of what the viewer may see, the latest first.',
      args: {
        subject: t.arg.string({
          description:
            'Only about this: the Relay id of a unit, signing, document, programme, indicator or standard, or the id of an account.',
        }),
        search: t.arg.string({
          description: 'Part of who did it, or why, with or without diacritics.',
        }),
        action: t.arg.stringList({
          description: 'Only these deeds (`signing.APPROVE`), or all on a noun (`signing`).',
        }),
        from: t.arg({ type: 'Date', description: 'From this day on, by the clock of Viet Nam.' }),
        to: t.arg({ type: 'Date', description: 'To the end of this day.' }),
      },
      resolve: async (_root, { subject, search, action, from, to, ...asked }, context, info) => {
        if (from && to && to < from) throw refused('ENDS_BEFORE_IT_BEGINS', { what: 'to' });
        const inVietnam = sql`(audit_entry.at at time zone 'Asia/Ho_Chi_Minh')::date`;
        const condition = all(
          search
            ? sql`strpos(fold_name(actor_name || ' ' || coalesce(reason, '')), ${foldName(search)}) > 0`
            : null,
          action
            ? sql`(action = any(${action}) or split_part(action, '.', 1) = any(${action}))`
            : null,
          from ? sql`${inVietnam} >= ${from}::date` : null,
          to ? sql`${inVietnam} <= ${to}::date` : null,
        );
        const about = subject ? await aboutSubject(context, subject) : null;
        return page(listEntries(context, condition, about), asked, info);
      },
    },
    AuditEntryConnection,
  ),
);
