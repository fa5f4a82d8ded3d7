import { addYears, type IsoDate } from '../dates.ts';
import { decideWritten, tidyLine } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { ReviewCycleState } from './cycle-state.ts';
import { decideKeeper, type ReviewKeeper } from './keeper.ts';
import { lastDayOf, type ReviewWindow } from './window.ts';

const conferencePlaceMax = 200;
const attendingMax = 100_000;
/** For how many years after its window a review is still met about. */
export const conferenceYearsMax = 2;

/** A meeting at which a review is gone through (hội nghị), as it is planned. */
export interface AskedConference {
  readonly heldOn: IsoDate;
  readonly place: string;
}

/** The facts of the review that the rule looks at. */
export interface ConferenceFacts {
  readonly keeper: ReviewKeeper;
  readonly cycleState: ReviewCycleState;
  readonly window: ReviewWindow;
}

/** Whether somebody may plan meetings about a review at all, before anything is said of one. */
export function decideConferenceOpen({
  keeper,
  cycleState,
}: Pick<ConferenceFacts, 'keeper' | 'cycleState'>): Verdict<null> {
  const kept = decideKeeper(keeper);
  if (!kept.ok) return kept;
  return cycleState === 'CANCELLED'
    ? refuse('WRONG_STATE', { move: 'CONFERENCE', state: cycleState, thing: 'reviewCycle' })
    : allow(null);
}

/** Decides whether a meeting is planned so; yes with its place as it is kept. */
export function decideConference(
  { heldOn, place }: AskedConference,
  facts: ConferenceFacts,
): Verdict<string> {
  const open = decideConferenceOpen(facts);
  if (!open.ok) return open;
  const { window } = facts;
  const latest = addYears(lastDayOf(window), conferenceYearsMax);
  return heldOn < window.from || latest < heldOn
    ? refuse('DATE_OUT_OF_RANGE', { what: 'heldOn', from: window.from, to: latest })
    : decideWritten('place', tidyLine(place), conferencePlaceMax);
}

/** Decides whether a meeting is put on record as held, with how many people came; yes with its place. */
export function decideConferenceHeld(
  conference: AskedConference & { readonly attending: number },
  facts: ConferenceFacts & { readonly today: IsoDate },
): Verdict<string> {
  const planned = decideConference(conference, facts);
  if (!planned.ok) return planned;
  const { heldOn, attending } = conference;
  if (facts.today < heldOn) return refuse('DATE_IN_FUTURE', { what: 'heldOn', today: facts.today });
  const isCounted = Number.isInteger(attending) && attending >= 0 && attending <= attendingMax;
  return isCounted
    ? planned
    : refuse('INVALID_INPUT', { what: 'attending', text: attending, hint: 'attendingForm' });
}

/** Decides whether a meeting is changed so: one that is still to come keeps its plan, one that was held stays held; yes with its place. */
export function decideConferenceChange(
  { attending, ...planned }: AskedConference & { readonly attending: number | null },
  facts: ConferenceFacts & { readonly today: IsoDate },
): Verdict<string> {
  return attending === null
    ? decideConference(planned, facts)
    : decideConferenceHeld({ ...planned, attending }, facts);
}
