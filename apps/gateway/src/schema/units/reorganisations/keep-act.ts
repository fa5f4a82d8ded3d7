/** What changes of an act have in common: they are made from the version that stands, and late ones are told who was quicker. */
import type { Transaction } from '@phoihop/database';
import { cameTooLate, requireVersion } from '../../came-too-late.ts';
import { changing, type Patience } from '../../changing.ts';
import type { Context } from '../../context.ts';
import type { ActRow } from './act-row.ts';

type Asked = Pick<ActRow, 'id' | 'version'>;

/** Goes on where the version named is the one that stands. */
export function requireActVersion(context: Context, act: Asked, version: number): Promise<void> {
  return requireVersion(context, { type: 'Reorganisation', ...act }, version);
}

/** A province's act writes some thousand rows and derives its figures anew. */
export const patience = { maxWait: 10_000, timeout: 60_000 } as const satisfies Patience;

/** Changes an act in one transaction; `within` is the context as that sees it. */
export function changingAct<Result>(
  context: Context,
  { id }: Asked,
  change: (tx: Transaction, within: Context) => Promise<Result>,
): Promise<Result> {
  const noes = {
    exists: 'actNumber',
    what: 'number',
    tooLate: () => cameTooLate(context, { type: 'Reorganisation', id }),
  };
  return changing(context, change, noes, patience);
}
