import type { Database } from '@phoihop/database';
import {
  grantsByProof,
  needsSecondFactor,
  type Actor,
  type Grant,
  type Role,
} from '@phoihop/domain/access';
import type { Account, SecondFactor } from '../schema/context.ts';

/** Who is asking, and what they hold at this moment. */
export interface Viewer {
  readonly account: Account;
  readonly actor: Actor;
  /** Whether a program asks, by a token. */
  readonly isMachine: boolean;
  /** The signed-in browser that asks; none where a program does. */
  readonly sessionId: string | null;
  readonly secondFactor: SecondFactor;
}

/** What it takes to tell who is asking. */
export interface SessionOptions {
  readonly db: Database;
  readonly secret: string;
  readonly cookieName: string;
  readonly now: () => Date;
  /** The roles that hold only with a second factor. */
  readonly secondFactorOf: readonly Role[];
}

export interface AccountRow extends Account {
  readonly twoFactorEnabled: boolean | null;
}

/** Who asks, with what holds of the grants by how the account proves itself. */
export function viewerOf(
  { id, username, name, twoFactorEnabled }: AccountRow,
  held: readonly Grant[],
  { secondFactorOf: demandedOf }: Pick<SessionOptions, 'secondFactorOf'>,
): Omit<Viewer, 'isMachine' | 'sessionId'> {
  const proof = { hasSecondFactor: twoFactorEnabled === true, demandedOf };
  return {
    account: { id, username, name },
    actor: { id, grants: grantsByProof(held, proof) },
    secondFactor: { isOn: proof.hasSecondFactor, isNeeded: needsSecondFactor(held, proof) },
  };
}
