/** One thing and what the record tells of it. */
import { keepsAccounts } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { getAccount } from '../access/account-row.ts';
import type { Condition } from '../access/visible.ts';
import { getConference } from '../conferences/conference-row.ts';
import type { Context } from '../context.ts';
import { getDocument } from '../documents/find-document.ts';
import { getIndicator } from '../indicators/indicator.ts';
import { getSheet } from '../indicators/sheet-row.ts';
import { getRule } from '../indicators/validation-rule.ts';
import { getProgramme } from '../programmes/programme-row.ts';
import { getRecognition } from '../recognitions/recognition-row.ts';
import { getStandard } from '../recognitions/standard.ts';
import { getTarget } from '../recognitions/target-row.ts';
import { refused } from '../refused-error.ts';
import { getCycle } from '../reviews/cycle-row.ts';
import { getReport } from '../reviews/report-row.ts';
import { getTemplate } from '../reviews/template-row.ts';
import { getSigning } from '../signings/signing-row.ts';
import { getTask } from '../tasks/task-row.ts';
import { getUnit } from '../units/find-unit.ts';
import { getAct } from '../units/reorganisations/act-row.ts';

type Find = (context: Context, text: string, day: IsoDate) => Promise<{ readonly id: string }>;

const finds = {
  Account: (context, text) => {
    if (!keepsAccounts(context.actor.grants)) throw refused('FORBIDDEN');
    return getAccount(context, text);
  },
  Conference: getConference,
  Document: getDocument,
  FigureSheet: getSheet,
  Indicator: getIndicator,
  Programme: getProgramme,
  Recognition: getRecognition,
  Reorganisation: getAct,
  Report: getReport,
  ReviewCycle: getCycle,
  ReviewTemplate: getTemplate,
  Signing: getSigning,
  Standard: getStandard,
  Target: getTarget,
  Task: getTask,
  Unit: getUnit,
  ValidationRule: getRule,
} satisfies Record<string, Find>;

/** A thing that the viewer has been found to see. */
export interface Subject {
  readonly type: keyof typeof finds;
  readonly id: string;
}

const relayId = /^([A-Z][A-Za-z]+):/;

/** The thing that an argument names by its Relay id, or an account by its own; refuses what the viewer does not see. */
export async function getSubject(context: Context, text: string, day: IsoDate): Promise<Subject> {
  const [, named] = relayId.exec(Buffer.from(text, 'base64').toString('utf8')) ?? [];
  // What is no Relay id can only name an account: accounts bear none.
  const type = named ?? 'Account';
  if (!isKept(type)) throw refused('INVALID_INPUT', { what: 'subject', text, hint: 'idForm' });
  const { id } = await finds[type](context, text, day);
  return { type, id };
}

function isKept(type: string): type is Subject['type'] {
  return Object.hasOwn(finds, type);
}

/** What is on record about the thing, and of an account about whatever hangs on it: by index, whatever else is there. */
export function tellsOf({ type, id }: Subject): Condition {
  const own = sql`select id from audit_entry where subject_type = ${type} and subject_id = ${id}`;
  const hanging = type === 'Account' ? ofAccount(id) : type === 'Unit' ? ofUnit(id) : sql``;
  return sql`audit_entry.id in (${own} ${hanging} union ${loadsOf({ type, id })})`;
}

const ofUnit = (id: string) => sql`union select id from audit_entry
  where unit_id = ${id}::uuid and subject_type in ('Signing', 'Attachment', 'Unit', 'FigureSheet', 'Recognition', 'Target', 'ReviewCycle', 'Report',
    'Conference', 'Task')`;

const ofAccount = (id: string) => sql`union select entry.id
  from (select 'Session' as type, ${id}::text as id
        union all select 'Credential', id from credential where account_id = ${id}
        union all select 'Grant', id::text from access_grant where account_id = ${id}
        union all select 'Token', id::text from machine_token where account_id = ${id}
        union all select 'Delegation', delegation.id::text from delegation
          join access_grant lent on lent.id = delegation.grant_id
         where delegation.account_id = ${id} or lent.account_id = ${id}) part
  join audit_entry entry on entry.subject_type = part.type and entry.subject_id = part.id
  union select id from audit_entry
   where subject_type = 'SecondFactor' and coalesce(after, before) ->> 'account_id' = ${id}`;

/** The loads that brought the thing or changed it: a load stands for every row there is, and leaves most as they were. */
function loadsOf({ type, id }: Subject) {
  const versions = sql`union all select 'unit_version', id::text from unit_version where unit_id::text = ${id}`;
  return sql`select load.id
    from (select ${type.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase()}::text as name, ${id}::text as id
          ${type === 'Unit' ? versions : sql``}) part
    join audit_row brought on brought.table_name = part.name and brought.row_id = part.id
    join audit_entry load on load.id = brought.entry_id and load.action = 'data.LOAD'
   where brought.digest is distinct from (
     select earlier.digest from audit_row earlier
      where earlier.table_name = brought.table_name and earlier.row_id = brought.row_id
        and earlier.entry_id < brought.entry_id
      order by earlier.entry_id desc limit 1)`;
}
