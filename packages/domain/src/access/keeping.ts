import type { IsoDate } from '../dates.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import { decideWritten, tidyLine, tidyText } from '../text.ts';
import {
  grantsActingOn,
  isActing,
  type Actor,
  type Grant,
  type Standing,
  type Work,
} from './access.ts';

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

/**
 * Whether the actor may say which posts a unit's bodies have and who holds them: who acts for the unit or for the one
 * above it, and who keeps its accounts.
 */
export function decideOfficeKeeper(
  actor: Pick<Actor, 'grants'>,
  { sides }: Pick<Standing, 'sides'>,
  unit: UnitWithAncestors | null,
): Verdict<null> {
  const roots = keptRoots(actor);
  const line = unit === null ? [] : [unit.unitId, ...unit.ancestorIds];
  const isKept = line.some((id) => roots.includes(id));
  return sides.size > 0 || isKept ? allow(null) : refuse('FORBIDDEN');
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

/** How many characters a password may have; its other rules and its hash are the sign-in library's. */
export const passwordLength = { min: 10, max: 128 } as const;

/** How many characters the name of an account or a token may have. */
const nameLengthMax = 200;

/** How many characters the reason of a grant may have. */
const grantReasonMax = 2000;

/** Whether a name of an account or a token says something and is short enough; yes with it as it is kept. */
export function decideName(name: string): Verdict<string> {
  return decideWritten('name', tidyLine(name), nameLengthMax);
}

/** Whether a grant that begins now may end then: not before it began. */
export function decideGrantEnd(now: Date, until: Date | null): Verdict<null> {
  return until !== null && until <= now
    ? refuse('ENDS_BEFORE_IT_BEGINS', { what: 'until' })
    : allow(null);
}

/** Whether the reason for which a grant is ended will do: one is needed; yes with it as it is kept. */
export function decideGrantReason(reason: string): Verdict<string> {
  const kept = tidyText(reason);
  return kept === null
    ? refuse('REASON_REQUIRED', { min: 1 })
    : decideWritten('reason', kept, grantReasonMax);
}

/** What a machine's token may be for. */
export const tokenScopes = ['READ', 'SIGNINGS_WRITE', 'REPORTS_WRITE'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** For how many days a token may live. */
export const tokenDaysMax = 366;

interface AskedToken {
  readonly scopes: readonly TokenScope[];
  readonly lastDay: IsoDate;
  readonly addresses?: readonly string[] | undefined;
}

/** How many addresses a token may be bound to. */
const tokenAddressesMax = 20;

/** Whether somebody may make tokens: a program makes no others, and whoever may do nothing lends nothing. */
export function decideTokenMaker({ grants }: Actor, isMachine: boolean): Verdict<null> {
  return isMachine || grants.length === 0 ? refuse('FORBIDDEN') : allow(null);
}

/** Whether such a token may be made: for something, and for a while that is not over before it begins. */
export function decideToken(
  { scopes, lastDay, addresses = [] }: AskedToken,
  { today, latest }: { readonly today: IsoDate; readonly latest: IsoDate },
): Verdict<null> {
  if (scopes.length === 0) {
    return refuse('INVALID_INPUT', { what: 'scopes', text: '', hint: 'notEmpty' });
  }
  if (addresses.length > tokenAddressesMax) {
    const text = String(addresses.length);
    return refuse('INVALID_INPUT', { what: 'addresses', text, hint: 'tooMany' });
  }
  return lastDay < today || lastDay > latest
    ? refuse('DATE_OUT_OF_RANGE', { what: 'lastDay', from: today, to: latest })
    : allow(null);
}

/** What each scope acts on; recognising units and setting targets is left to people. */
const workOf = {
  READ: [],
  SIGNINGS_WRITE: ['SIGNINGS'],
  REPORTS_WRITE: ['REPORTS'],
} as const satisfies Record<TokenScope, readonly Work[]>;

/** What an account's grants come to by a token: all of them to read, and to act only on what it is for. */
export function grantsByToken(
  grants: readonly Grant[],
  scopes: readonly TokenScope[],
): readonly Grant[] {
  const actsOn = scopes.flatMap((scope) => workOf[scope]);
  // A token keeps no accounts, whoever made it.
  return grants.map((grant) =>
    actsOn.length > 0 && isActing(grant.role) ? { ...grant, actsOn } : { ...grant, role: 'VIEWER' },
  );
}

/** Whether somebody may send tables of figures to be compared: a program only where its token is for reports. */
export function decideTableSender({ grants }: Actor, isMachine: boolean): Verdict<null> {
  const mayWrite = grantsActingOn(grants, 'REPORTS').some(({ role }) => isActing(role));
  return isMachine && !mayWrite ? refuse('FORBIDDEN') : allow(null);
}
