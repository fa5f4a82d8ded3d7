import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { signingMoves, type SigningMove, type SigningState } from '@phoihop/domain/signings';
import { stableNumber } from '../../src/stable-id.ts';
import { workdayUpTo } from './calendar.ts';

type Action = Exclude<SigningMove, 'CONFIRM' | 'TERMINATE'> | 'CREATE';

/** One entry of a signing's past. */
export interface SigningStep {
  readonly action: Action;
  readonly on: IsoDate;
  /** The moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly before: SigningState | null;
  readonly after: SigningState;
}

/** How a signing got to where it is; nobody gets to the last two in the demo. */
const ways: Record<SigningState, readonly Action[]> = {
  PLANNED: ['CREATE'],
  DRAFTING: ['CREATE', 'DRAFT'],
  SUBMITTED: ['CREATE', 'DRAFT', 'SUBMIT'],
  RETURNED: ['CREATE', 'DRAFT', 'SUBMIT', 'RETURN'],
  APPROVED: ['CREATE', 'DRAFT', 'SUBMIT', 'APPROVE'],
  SIGNED: ['CREATE', 'DRAFT', 'SUBMIT', 'APPROVE', 'SIGN'],
  CANCELLED: ['CREATE', 'DRAFT', 'CANCEL'],
  SUPERSEDED: [],
  TERMINATED: [],
};

/** Days that pass before each action, at the least. */
const daysBefore: Record<Action, number> = {
  CREATE: 0,
  DRAFT: 3,
  SUBMIT: 6,
  RETURN: 2,
  APPROVE: 3,
  SIGN: 3,
  CANCEL: 9,
};

/**
 * Tells the past of a signing, oldest step first, so that its last step falls on the day given.
 *
 * @remarks With `wasReturned` it is sent back once and submitted again before it is approved.
 */
export function historyOf(signing: {
  readonly code: string;
  readonly state: SigningState;
  readonly lastOn: IsoDate;
  readonly wasReturned: boolean;
}): readonly SigningStep[] {
  const { code, state, lastOn, wasReturned } = signing;
  const actions = ways[state].flatMap((action): readonly Action[] =>
    action === 'APPROVE' && wasReturned ? ['RETURN', 'SUBMIT', 'APPROVE'] : [action],
  );
  const days = daysEndingOn(lastOn, actions, code);
  let now: SigningState | null = null;
  return actions.map((action, index) => {
    const before = now;
    const after = stateAfter(action);
    now = after;
    const on = days[index] ?? lastOn;
    return { action, on, at: momentOn(on, `${code}:${index}`), before, after };
  });
}

function stateAfter(action: Action): SigningState {
  if (action === 'CREATE') return 'PLANNED';
  return action === 'CANCEL' ? 'CANCELLED' : signingMoves[action].to;
}

// Told from the end: the last day is what the story fixes.
function daysEndingOn(lastOn: IsoDate, actions: readonly Action[], code: string): IsoDate[] {
  const days = [lastOn];
  for (const [index, action] of actions.slice(1).reverse().entries()) {
    const gap = daysBefore[action] + stableNumber(`${code}:gap:${index}`, 3);
    days.unshift(workdayUpTo(addDays(days[0] ?? lastOn, -gap)));
  }
  return days;
}

/** A moment in office hours of Việt Nam: 8:00 to 16:59 there is 1:00 to 9:59 in UTC. */
function momentOn(day: IsoDate, name: string): string {
  const [hour, minute] = [1 + stableNumber(`${name}:hour`, 9), stableNumber(`${name}:minute`, 60)];
  return `${day}T0${hour}:${String(minute).padStart(2, '0')}:00.000Z`;
}
