/** How the things that an act touches may stand, before it and after it; some words are shared by several kinds. */
export type TouchedState = OfUnit | OfGrant | OfReview | OfSigning | OfRecognition;

type OfUnit =
  | 'ON_MAP'
  | 'BEGINS'
  | 'MERGED'
  | 'SPLIT'
  | 'ABOLISHED'
  | 'RENAMED'
  | 'RECODED'
  | 'CHANGED_KIND'
  | 'MOVED'
  | 'MOVED_ALONG';
type OfGrant = 'ADMINISTRATOR' | 'COORDINATOR' | 'REPORTER' | 'VIEWER' | 'HISTORY_ONLY';
type OfReview =
  | 'OPEN'
  | 'KEEPS_UNITS'
  | 'NOT_STARTED'
  | 'DRAFT'
  | 'SUBMITTED'
  | 'RETURNED'
  | 'ACCEPTED'
  | 'SUCCESSOR_REPORTS'
  | 'REPORTED_FROM_ABOVE'
  | 'STAYS_UNACCEPTED'
  | 'COUNTS_NO_MORE'
  | 'SUCCESSOR_DOES'
  | 'SETTLED_FROM_ABOVE';
type OfSigning =
  | 'PLANNED'
  | 'DRAFTING'
  | 'APPROVED'
  | 'STAYS_UNSIGNED'
  | 'IN_FORCE'
  | 'TO_BE_RENEWED'
  | 'ENDS';
type OfRecognition = 'RECOGNISED' | 'AWAITING_REASSESSMENT' | 'LAPSED';
