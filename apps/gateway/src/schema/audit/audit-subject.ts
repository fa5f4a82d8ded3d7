/** The entries about one thing: what was done to it, to what hangs on it, and the loads that brought it. */
import { maySeeCatalogues } from '@phoihop/domain/access';
import { sql } from 'kysely';
import { getAccount } from '../access/account-row.ts';
import type { Condition } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { rowId } from '../global-id.ts';
import { refused } from '../refused-error.ts';
import { getSigning } from '../signings/signing-row.ts';
import { getUnit } from '../units/find-unit.ts';

/** The catalogues, by the name of their type: whoever sees one sees all. */
const catalogues = {
  Document: 'document',
  Programme: 'programme',
  Indicator: 'indicator',
  Standard: 'standard',
} as const;

/** Which entries are about the thing that the text names; refuses what the viewer may not see. */
export async function aboutSubject(context: Context, text: string): Promise<Condition> {
  if (rowId('Unit', text)) {
    const { id } = await getUnit(context, text, context.today);
    return sql`(audit_entry.unit_id = ${id}::uuid or ${brought('unit', id)})`;
  }
  if (rowId('Signing', text)) {
    const { id } = await getSigning(context, text);
    return sql`(audit_entry.subject_type = 'Signing' and audit_entry.subject_id = ${id})`;
  }
  for (const [type, table] of Object.entries(catalogues)) {
    const id = rowId(type, text);
    if (id === null || isBare(text)) continue;
    if (!maySeeCatalogues(context.actor)) throw refused('NOT_FOUND', { what: 'subject', text });
    return sql`((audit_entry.subject_type = ${type} and audit_entry.subject_id = ${id})
      or ${brought(table, id)})`;
  }
  return aboutAccount((await getAccount(context, text)).id);
}

/** A bare id tells no type: it is taken for that of a unit. */
function isBare(text: string): boolean {
  return rowId('', text) !== null;
}

/** Whether a load brought the row. */
function brought(table: string, id: string): Condition {
  return sql`(audit_entry.action = 'data.LOAD' and exists (
    select from audit_row
     where audit_row.entry_id = audit_entry.id and audit_row.table_name = ${table}
       and audit_row.row_id = ${id}))`;
}

function aboutAccount(id: string): Condition {
  return sql`(
    (audit_entry.subject_type in ('Account', 'Session') and audit_entry.subject_id = ${id})
    or (audit_entry.subject_type = 'Credential' and audit_entry.subject_id in
      (select credential.id from credential where account_id = ${id}))
    or (audit_entry.subject_type = 'Token' and audit_entry.subject_id in
      (select machine_token.id::text from machine_token where account_id = ${id}))
    or (audit_entry.subject_type = 'Grant' and audit_entry.subject_id in
      (select access_grant.id::text from access_grant where account_id = ${id}))
    or (audit_entry.subject_type = 'Delegation' and audit_entry.subject_id in
      (select delegation.id::text from delegation
         join access_grant lent on lent.id = delegation.grant_id
        where delegation.account_id = ${id} or lent.account_id = ${id}))
    or (audit_entry.subject_type = 'SecondFactor'
      and coalesce(audit_entry.after, audit_entry.before) ->> 'account_id' = ${id})
    or ${brought('account', id)})`;
}
