import type { Prisma } from '../generated/client/client.ts';

/** What a change is written through: one transaction, all of it or nothing. */
export type Transaction = Prisma.TransactionClient;

export { createDatabase, type Database, type DatabaseOptions } from './database.ts';
export {
  contentDigest,
  type ContentParty,
  type SigningContent,
} from './signings/content-digest.ts';
export { fromDate, toDate } from './dates.ts';
export { sessionOptions } from './session-options.ts';
export type { Tables } from './tables.ts';
export { Prisma, PrismaClient } from '../generated/client/client.ts';
export * from '../generated/client/enums.ts';
