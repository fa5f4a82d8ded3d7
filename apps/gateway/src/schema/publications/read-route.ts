/** What of each report of a review its papers tell: how it stands, and why a unit is spared. */
import type { ReviewUnit } from '@phoihop/papers';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { loadRoute, type Stop } from '../reviews/report-route.ts';

export interface PaperStop extends Stop {
  readonly reportId: string;
  /** The version that is official: accepted last, whatever is being rewritten since. */
  readonly acceptedNumber: number | null;
  readonly exemptReason: string | null;
  readonly onPaper: ReviewUnit['state'];
}

interface Accepted {
  readonly unitId: string;
  readonly reportId: string;
  readonly acceptedNumber: number | null;
  readonly exemptReason: string | null;
}

/** All reports of a review, in the order of the map; the one that publishes in front. */
export async function readRoute(context: Context, cycleId: string): Promise<readonly PaperStop[]> {
  const { rows } = await sql<Accepted>`
    select unit_id, id as report_id, accepted_number, exempt_reason
      from report where cycle_id = ${cycleId}::uuid`.execute(context.db.kysely);
  const byUnit = new Map(rows.map((row) => [row.unitId, row]));
  const route = (await loadRoute(context, cycleId)) ?? [];
  return route.flatMap((stop) => {
    const row = byUnit.get(stop.unitId);
    return row ? [{ ...stop, ...row, onPaper: standOnPaper(stop, row) }] : [];
  });
}

/** What was accepted stays official while it is rewritten. */
function standOnPaper({ state }: Stop, { acceptedNumber }: Accepted): ReviewUnit['state'] {
  if (state === 'EXEMPT') return 'EXEMPT';
  return acceptedNumber === null ? 'MISSING' : 'ACCEPTED';
}
