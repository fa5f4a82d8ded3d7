import type { IsoDate } from '../dates.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { Actor, Grant } from './access.ts';

/** A unit and what lies above it, on the business date's map. */
export interface UnitWithAncestors {
  readonly unitId: string;
  readonly ancestorIds: readonly string[];
}

/** Roots of all whose accounts and grants the actor keeps: where he is an administrator. */
export function keptRoots({ grants }: Pick<Actor, 'grants'>): readonly string[] {
  const kept = grants.filter(({ role }) => role === 'ADMINISTRATOR');
  return [...new Set(kept.map(({ unitId }) => unitId))];
}

/** Whether the actor keeps accounts anywhere. */
export function keepsAccounts(grants: readonly Pick<Grant, 'role'>[]): boolean {
  return grants.some(({ role }) => role === 'ADMINISTRATOR');
}

/**
 * Whether the actor may give or end a grant at a unit.
 *
 * Nobody gives himself anything, or he who keeps accounts would decide on signings by a detour; and nobody ends his
 * own, or the last one could lock everybody out.
 */
export function decideGrant(
  actor: Actor,
  accountId: string,
  unit: UnitWithAncestors | null,
): Verdict<null> {
  if (accountId === actor.id) return refuse('OWN_ACCOUNT');
  const roots = keptRoots(actor);
  const line = unit === null ? [] : [unit.unitId, ...unit.ancestorIds];
  return line.some((id) => roots.includes(id)) ? allow(null) : refuse('FORBIDDEN');
}

/** Whether the actor may change an account: he keeps every unit at which it holds anything. */
export function decideAccountChange(
  actor: Actor,
  accountId: string,
  units: readonly (UnitWithAncestors | null)[],
): Verdict<null> {
  if (accountId === actor.id) return refuse('OWN_ACCOUNT');
  const roots = keptRoots(actor);
  const isKept = (unit: UnitWithAncestors | null) =>
    unit !== null && [unit.unitId, ...unit.ancestorIds].some((id) => roots.includes(id));
  return roots.length > 0 && units.every(isKept) ? allow(null) : refuse('FORBIDDEN');
}

const usernameShape = /^[a-z0-9][a-z0-9._-]{1,59}$/;

/** Whether a name can be one to sign in by: small letters, digits, and `. _ -` between them. */
export function decideUsername(username: string): Verdict<null> {
  return usernameShape.test(username)
    ? allow(null)
    : refuse('INVALID_INPUT', {
        what: 'username',
        text: username.slice(0, 40),
        hint: 'usernameForm',
      });
}

/** What a machine's token may be for. */
export const tokenScopes = ['READ', 'SIGNINGS_WRITE', 'REPORTS_WRITE'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** For how many days a token may live. */
export const tokenDaysMax = 366;

/** Whether such a token may be made: for something, and for a while that is not over before it begins. */
export function decideToken(
  { scopes, lastDay }: { readonly scopes: readonly TokenScope[]; readonly lastDay: IsoDate },
  { today, latest }: { readonly today: IsoDate; readonly latest: IsoDate },
): Verdict<null> {
  if (scopes.length === 0) {
    return refuse('INVALID_INPUT', { what: 'scopes', text: '', hint: 'notEmpty' });
  }
  return lastDay < today || lastDay > latest
    ? refuse('DATE_OUT_OF_RANGE', { from: today, to: latest })
    : allow(null);
}

/** What an account's grants come to by a token: all of them to read, and only those that act to act. */
export function grantsByToken(
  grants: readonly Grant[],
  scopes: readonly TokenScope[],
): readonly Grant[] {
  // A token keeps no accounts, whoever made it.
  const role = (grant: Grant): Grant =>
    scopes.includes('SIGNINGS_WRITE') && grant.role !== 'ADMINISTRATOR'
      ? grant
      : { ...grant, role: 'VIEWER' };
  return grants.map(role);
}
