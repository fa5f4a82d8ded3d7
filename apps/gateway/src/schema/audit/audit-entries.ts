/** The record in the graph: for whoever may see what it tells of. */
import { foldName } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, type Condition } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { countColumn, page, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';
import { Signing } from '../signings/signing.ts';
import { loadSigning } from '../signings/signing-row.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { Unit } from '../units/unit.ts';
import { AuditEntry, type AuditRow } from './audit-entry.ts';
import { isReadable } from './readable.ts';
import { getSubject, tellsOf } from './subject.ts';

function listEntries(context: Context, condition: Condition): PagedList<AuditRow> {
  const { kysely } = context.db;
  const from = sql`from audit_entry where ${condition}`;
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
      unitId === null ? null : loadUnitAround(context, unitId, context.today),
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
        search: t.arg.string({
          description: 'Part of who did it, or why, with or without diacritics.',
        }),
        action: t.arg.stringList({
          description: 'Only these deeds (`signing.APPROVE`), or all on a noun (`signing`).',
        }),
        from: t.arg({ type: 'Date', description: 'From this day on, by the clock of Viet Nam.' }),
        to: t.arg({ type: 'Date', description: 'To the end of this day.' }),
        subject: t.arg.id({
          description:
            'Only what tells of one thing, by its Relay id, or of an account, by its id or user name: what was done to it, and the loads that brought or changed it; of a unit also what was done to its signings, of an account to its grants, tokens, passwords and sessions. Refused where the viewer does not see the thing.',
        }),
        asOf: t.arg({
          type: 'Date',
          description: 'The day on which `subject` is looked at; the business date unless given.',
        }),
      },
      resolve: async (_root, args, context, info) => {
        const { search, action, from, to, subject: text, asOf, ...asked } = args;
        if (from && to && to < from) throw refused('ENDS_BEFORE_IT_BEGINS', { what: 'to' });
        const inVietnam = sql`(audit_entry.at at time zone 'Asia/Ho_Chi_Minh')::date`;
        const subject = text ? await getSubject(context, text, asOf ?? context.today) : null;
        const condition = all(
          isReadable(context, subject),
          subject && tellsOf(subject),
          search
            ? sql`strpos(fold_name(actor_name || ' ' || coalesce(reason, '')), ${foldName(search)}) > 0`
            : null,
          action
            ? sql`(action = any(${action}) or split_part(action, '.', 1) = any(${action}))`
            : null,
          from ? sql`${inVietnam} >= ${from}::date` : null,
          to ? sql`${inVietnam} <= ${to}::date` : null,
        );
        return page(listEntries(context, condition), asked, info);
      },
    },
    AuditEntryConnection,
  ),
);
