import type { Grant, Role } from '@phoihop/domain/access';
import { sql, type RawBuilder } from 'kysely';

/** A grant that holds, as a row joined to its account; null where there is none. */
export interface HeldRow {
  readonly role: Role | null;
  readonly unitId: string | null;
  readonly delegatorId: string | null;
}

/** Joins to the row named `account` what it was granted and what was lent to it, as far as it holds at the moment. */
export function joinHeldGrants(moment: Date): RawBuilder<HeldRow> {
  const holds = (table: 'own' | 'lent' | 'delegation') => sql`
    ${sql.ref(`${table}.valid_from`)} <= ${moment}
    and (${sql.ref(`${table}.valid_to`)} is null or ${moment} < ${sql.ref(`${table}.valid_to`)})`;
  return sql`
    left join lateral (
      select own.role, own.unit_id, null::text as delegator_id
        from access_grant own where own.account_id = account.id and ${holds('own')}
      union all
      select lent.role, lent.unit_id, lent.account_id
        from delegation join access_grant lent on lent.id = delegation.grant_id
       where delegation.account_id = account.id and ${holds('delegation')} and ${holds('lent')}
    ) held on true`;
}

export function grantsIn(rows: readonly HeldRow[]): readonly Grant[] {
  return rows.flatMap(({ role, unitId, delegatorId }) =>
    role === null || unitId === null ? [] : [{ role, unitId, delegatorId }],
  );
}
