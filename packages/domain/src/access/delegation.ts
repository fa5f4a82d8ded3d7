import { addDays, type IsoDate } from '../dates.ts';
import { decideWritten, tidyText } from '../text.ts';
import { refuse, type Verdict } from '../verdict.ts';
import { isActing, type Role } from './access.ts';

/** For how many days a delegation may last, and begin ahead. */
export const delegationDaysMax = 366;

/** A reason shorter than this tells nobody later why somebody else acted. */
const reasonLengthMin = 10;

const reasonLengthMax = 2000;

/** What a delegation lends: a grant of the one who lends it, for some days, to somebody else. */
export interface AskedDelegation {
  readonly role: Role;
  readonly delegatorId: string;
  readonly delegateId: string;
  /** Its first and its last day. */
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly reason: string;
}

/**
 * Whether somebody may lend a grant of his; yes with the reason as it is kept.
 *
 * Only what acts on signings and reports is lent: whoever keeps accounts does so himself, and reading is granted. What is
 * held by delegation is not lent on, which follows from its being somebody else's grant.
 */
export function decideDelegation(asked: AskedDelegation, today: IsoDate): Verdict<string> {
  const { role, delegatorId, delegateId, firstDay, lastDay } = asked;
  if (!isActing(role)) return refuse('NOT_DELEGABLE', { role });
  if (delegateId === delegatorId) {
    return refuse('INVALID_INPUT', { what: 'delegate', text: '', hint: 'otherAccount' });
  }
  const latest = addDays(today, delegationDaysMax);
  if (firstDay < today || firstDay > latest) {
    return refuse('DATE_OUT_OF_RANGE', { what: 'firstDay', from: today, to: latest });
  }
  if (lastDay < firstDay) return refuse('ENDS_BEFORE_IT_BEGINS', { what: 'lastDay' });
  if (lastDay > latest) {
    return refuse('DATE_OUT_OF_RANGE', { what: 'lastDay', from: firstDay, to: latest });
  }
  const reason = tidyText(asked.reason);
  return reason === null || reason.length < reasonLengthMin
    ? refuse('REASON_REQUIRED', { min: reasonLengthMin })
    : decideWritten('reason', reason, reasonLengthMax);
}
