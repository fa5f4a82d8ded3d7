import { auditEntriesQuery } from '@phoihop/client/audit';
import { parseDate } from '@phoihop/domain/dates';
import type { FeatureData } from '../providers/data-provider.ts';
import { readAfresh } from '../providers/read-afresh.ts';
import { readPage } from '../providers/read-page.ts';

/** On what the record can be narrowed to; a noun stands for all that is done on it. */
export const auditNouns = [
  'signing',
  'account',
  'grant',
  'credential',
  'token',
  'delegation',
  'secondFactor',
  'session',
  'reorganisation',
  'data',
  'audit',
] as const;

/** What the record can be narrowed by; it stands in the address. */
export interface AuditFilter {
  readonly search?: string;
  readonly noun?: (typeof auditNouns)[number];
  readonly from?: string;
  readonly to?: string;
}

export const auditData: FeatureData = {
  getList: async ({ filter, pagination }) => {
    const { page = 1, perPage = 50 } = pagination ?? {};
    const { search, noun, from = '', to = '' } = filter as AuditFilter;
    const { nodes, totalCount } = await readPage(page, async (after) => {
      const { auditEntries } = await readAfresh(auditEntriesQuery, {
        search: search ?? null,
        action: noun === undefined ? null : [noun],
        from: parseDate(from),
        to: parseDate(to),
        first: perPage,
        after,
      });
      return auditEntries;
    });
    return { data: nodes, total: totalCount };
  },
};
