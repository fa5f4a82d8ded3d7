/** Who may read which entries: this is the only place that says so. */
import { maySeeCatalogues } from '@phoihop/domain/access';
import { sql } from 'kysely';
import {
  all,
  dayOnMap,
  holdsOn,
  isKept,
  isVisible,
  keepsAll,
  type Condition,
} from '../access/visible.ts';
import type { Context } from '../context.ts';
import { keepsAct } from '../units/reorganisations/act-row.ts';
import type { Subject } from './subject.ts';

/**
 * Whether the row named `audit_entry` is one that the viewer may read: what was done to a unit and its things, where
 * he sees the unit, or saw it on its last day; to the catalogues, where he sees them; to accounts, where he keeps the account; to acts that
 * change the map, where he keeps all that they name; to everything at
 * once, or to the record itself, where he keeps the accounts of all there is. Of a load that brought a thing he sees
 * (`subject`) he may read too.
 */
export function isReadable(context: Context, subject: Subject | null): Condition {
  const { actor, today } = context;
  const ofUnit = sql`audit_entry.subject_type in ('Signing', 'Attachment', 'Unit', 'FigureSheet', 'Recognition', 'Target',
    'ReviewCycle', 'Report', 'Conference', 'Task') and exists (
    select from unit join place on place.unit_id = unit.id and ${holdsOn('place', dayOnMap(today))}
     where unit.id = audit_entry.unit_id and ${isVisible(actor, dayOnMap(today))})`;
  const ofCatalogues = maySeeCatalogues(actor)
    ? sql`audit_entry.subject_type in ('Document', 'Programme', 'Indicator', 'Standard', 'ValidationRule', 'ReviewTemplate')`
    : sql`false`;
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
  const ofAct = sql`audit_entry.subject_type = 'Reorganisation' and exists (
    select from reorganisation where reorganisation.id = nullif(audit_entry.subject_id, '')::uuid and ${keepsAct(context)})`;
  const ofAll = all(sql`audit_entry.subject_type = 'Deployment'`, keepsAll(context));
  const ofLoad = subject ? sql`audit_entry.action = 'data.LOAD'` : sql`false`;
  return sql`(${ofLoad} or (${ofUnit}) or ${ofCatalogues} or (${ofAccount}) or (${ofAct}) or ${ofAll})`;
}
