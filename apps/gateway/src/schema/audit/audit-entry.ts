import type { SigningState as State } from '@phoihop/domain/signings';
import { signingStates } from '@phoihop/domain/signings';
import { sql } from 'kysely';
import { loadAccountName } from '../access/account-name.ts';
import type { Condition } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { SigningState } from '../signings/signing-words.ts';

type Content = Readonly<Record<string, unknown>>;

export interface AuditRow {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly at: Date;
  readonly actorName: string;
  readonly action: string;
  readonly reason: string | null;
  readonly isOnBehalf: boolean;
  readonly before: Content | null;
  readonly after: Content | null;
}

/**
 * What is on record about things of one type that the viewer has been shown, oldest first.
 *
 * @param isShown - Which of the entries, where more people see the thing than its record.
 */
export const historyOf = (
  type: string,
  isShown: (context: Context) => Condition = () => sql`true`,
) =>
  batched<AuditRow[]>(async (context, ids) => {
    const { db } = context;
    const { rows } = await sql<AuditRow>`
      select id, subject_type, subject_id, unit_id, at, actor_name, action, reason, is_on_behalf, before, after
        from audit_entry
       where subject_type = ${type} and subject_id = any(${[...ids]}::text[]) and ${isShown(context)}
       order by id`.execute(db.kysely);
    return groupBy(rows, (row) => row.subjectId);
  });

/** What is on record about signings, oldest first. */
export const loadHistory = historyOf('Signing');
export const loadSheetHistory = historyOf('FigureSheet');
export const loadReportHistory = historyOf('Report');

function stateIn(content: Content | null): State | null {
  return signingStates.find((state) => state === content?.['state']) ?? null;
}

function nameIn(content: Content | null): string | null {
  const name = content?.['inNameOf'];
  return typeof name === 'string' ? name : null;
}

function accountIn({ before, after }: AuditRow): string | null {
  const id = after?.['account_id'] ?? before?.['account_id'];
  return typeof id === 'string' ? id : null;
}

export const AuditEntry = builder.objectRef<AuditRow>('AuditEntry').implement({
  description: 'What was done, by whom and when; entries are only ever added.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the entry; later entries bear higher numbers.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done, by the real clock.' }),
    actorName: t.exposeString('actorName', { description: 'Who did it.' }),
    action: t.exposeString('action', { description: 'What was done: `signing.APPROVE`.' }),
    subjectType: t.exposeString('subjectType', {
      description:
        'To what kind of thing: `Signing`, `FigureSheet`, `Attachment`, `Account`, `Grant`, `Token`, `Session`.',
    }),
    subjectId: t.exposeString('subjectId', { description: 'The key of that thing.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, where it was said.' }),
    isOnBehalf: t.exposeBoolean('isOnBehalf', {
      description: 'Whether it was done from above on the unit’s behalf.',
    }),
    account: t.string({
      nullable: true,
      description: 'The account that it is about, where it is about what hangs on one.',
      resolve: (entry, _args, context) => loadAccountName(context, accountIn(entry)),
    }),
    inNameOf: t.string({
      nullable: true,
      description: 'In whose name it was done, where that was by delegation.',
      resolve: ({ after }) => nameIn(after),
    }),
    from: t.field({
      type: SigningState,
      nullable: true,
      description: 'The state before.',
      resolve: ({ before }) => stateIn(before),
    }),
    to: t.field({
      type: SigningState,
      nullable: true,
      description: 'The state after.',
      resolve: ({ after }) => stateIn(after),
    }),
    before: t.string({
      nullable: true,
      description: 'What was changed, as it was: a JSON object.',
      resolve: ({ before }) => before && JSON.stringify(before),
    }),
    after: t.string({
      nullable: true,
      description: 'What was changed, as it became: a JSON object.',
      resolve: ({ after }) => after && JSON.stringify(after),
    }),
  }),
});
