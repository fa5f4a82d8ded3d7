import type { Database } from '@phoihop/database';
import type { Actor } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Language } from './language/language.ts';

/** All that a resolver may touch. */
export interface Context {
  readonly db: Database;
  readonly account: Account;
  readonly actor: Actor;
  /** The business date: what rules that speak of today mean. */
  readonly today: IsoDate;
  /** The real clock, for audit and versions. */
  readonly now: () => Date;
  readonly language: Language;
  readonly profile: string;
}

/** Who is signed in. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}
