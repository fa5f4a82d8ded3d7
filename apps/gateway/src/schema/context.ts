import type { Database } from '@phoihop/database';
import type { SigningKey } from '@phoihop/database/audit';
import type { Actor, Role } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import type { FileStore } from '../files/file-store.ts';
import type { Language } from './language/language.ts';

/** All that a resolver may touch. */
export interface Context {
  readonly db: Database;
  readonly account: Account;
  readonly actor: Actor;
  /** Whether a program asks, by a token: it makes no tokens of its own. */
  readonly isMachine: boolean;
  /** The signed-in browser that asks; none where a program does. */
  readonly sessionId: string | null;
  readonly secondFactor: SecondFactor;
  /** The roles that act only with a second factor. */
  readonly secondFactorOf: readonly Role[];
  /** The business date: what rules that speak of today mean. */
  readonly today: IsoDate;
  /** The real clock, for audit and versions. */
  readonly now: () => Date;
  /** How a password is kept. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** The deployment's key, with which signings are sealed. */
  readonly sealKey: SigningKey;
  /** The bytes of files; none where no files are kept. */
  readonly files: Pick<FileStore, 'has' | 'remove'> | null;
  readonly language: Language;
  readonly profile: string;
}

/** Whether the account proves itself by more than a password. */
export interface SecondFactor {
  readonly isOn: boolean;
  /** Whether a role that it was granted waits until it does. */
  readonly isNeeded: boolean;
}

/** Who is signed in. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}
