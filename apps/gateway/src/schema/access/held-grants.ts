/** Which grants hold at a moment. Which of them act is the domain's to say, by how their account proves itself. */
import { grantsByProof, type Grant, type Role } from '@phoihop/domain/access';
import { sql, type RawBuilder } from 'kysely';

/** A grant that holds, as a row joined to its account; null where there is none. */
export interface HeldRow {
  readonly role: Role | null;
  readonly unitId: string | null;
  readonly delegatorId: string | null;
}

/** What accounts were granted and what was lent to them, as far as it holds at the moment. */
export function heldGrants(moment: Date): RawBuilder<unknown> {
  const holds = (table: 'own' | 'lent' | 'delegation') => sql`
    ${sql.ref(`${table}.valid_from`)} <= ${moment}
    and (${sql.ref(`${table}.valid_to`)} is null or ${moment} < ${sql.ref(`${table}.valid_to`)})`;
  return sql`(
      select own.account_id, own.role, own.unit_id, null::text as delegator_id
        from access_grant own where ${holds('own')}
      union all
      select delegation.account_id, lent.role, lent.unit_id, lent.account_id
        from delegation join access_grant lent on lent.id = delegation.grant_id
       where ${holds('delegation')} and ${holds('lent')})`;
}

/** Joins to the row named `account` what it holds at the moment. */
export function joinHeldGrants(moment: Date): RawBuilder<HeldRow> {
  return sql`
    left join lateral (
      select granted.* from ${heldGrants(moment)} granted where granted.account_id = account.id
    ) held on true`;
}

export function grantsIn(rows: readonly HeldRow[]): readonly Grant[] {
  return rows.flatMap(({ role, unitId, delegatorId }) =>
    role === null || unitId === null ? [] : [{ role, unitId, delegatorId }],
  );
}

/** A grant that somebody holds, with how his account proves itself. */
export interface HeldGrant extends Grant {
  readonly hasSecondFactor: boolean;
}

/** Whether a grant acts: it holds, and what its role demands of the account is there. */
export function isActingGrant(
  { hasSecondFactor, ...grant }: HeldGrant,
  demandedOf: readonly Role[],
): boolean {
  return grantsByProof([grant], { hasSecondFactor, demandedOf }).length > 0;
}
