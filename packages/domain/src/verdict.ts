/** Every reason for which the project says no. Its meaning stands beside it; its words are the reader's language's. */
export const refusalCodes = {
  /** Nobody is signed in, or the session has ended. */
  UNAUTHENTICATED: 'nobody is signed in',
  /** The thing exists and the reader may know it, but may not see or do this. */
  FORBIDDEN: 'no grant covers this',
  /** No such thing, or the reader may not know that it exists. */
  NOT_FOUND: 'nothing visible answers to this name',
  /** More than one thing answers to the text given; the candidates are listed. */
  AMBIGUOUS: 'several things answer to this name',
  /** A value does not have the form its type asks for. */
  INVALID_INPUT: 'a value does not have the right form',
  /** One operation asks for more than one answer may hold: too much, too deep, or too wide. */
  TOO_COMPLEX: 'the operation asks for too much at once',
  /** The move does not start from the state the thing is in. */
  WRONG_STATE: 'the move does not start from this state',
  /** The move belongs to somebody else. */
  NOT_YOURS: 'the move belongs to another unit',
  /** The move must say why. */
  REASON_REQUIRED: 'the move needs a reason',
  /** The person who submitted it may not approve it. */
  OWN_SUBMISSION: 'nobody approves what he submitted',
  /** Keeping accounts and reading are not lent to anybody. */
  NOT_DELEGABLE: 'this role is not delegated',
  /** Nobody changes his own account or grants. */
  OWN_ACCOUNT: 'nobody changes what he himself may do',
  /** The programme requires parties that have not been named with office, holder and capacity. */
  PARTIES_MISSING: 'parties are missing',
  /** The document has no number. */
  NUMBER_REQUIRED: 'a number is needed',
  /** The document has no date. */
  DATE_REQUIRED: 'a date is needed',
  /** The date lies after the business date. */
  DATE_IN_FUTURE: 'the date lies in the future',
  /** The date lies outside the days it may be one of. */
  DATE_OUT_OF_RANGE: 'the date lies outside its bounds',
  /** An interval ends before it begins. */
  ENDS_BEFORE_IT_BEGINS: 'the end does not lie after the beginning',
  /** The programme does not expect this unit to sign. */
  NOT_EXPECTED: 'the programme does not expect this unit',
  /** One like it is already under way. */
  ALREADY_EXISTS: 'one like it is under way',
  /** Another signing of the unit under the programme holds in some of the same days. */
  TERM_OVERLAPS: 'another one holds in the same days',
  /** Somebody else changed it since it was read. */
  CONFLICT: 'it has changed since it was read',
  /** A past signing that is entered needs its paper: a scan, or the document in the catalogue. */
  DOCUMENT_REQUIRED: 'its document is needed',
  /** The office does not sign in this capacity: only a head signs for itself, only another in its place or by order. */
  CAPACITY_NOT_OF_OFFICE: 'the office does not sign in this capacity',
  /** What is to be signed is not what was approved. */
  NOT_AS_APPROVED: 'it is not what was approved',
  /** Figures are for days that are over: the period has not ended by the business date. */
  PERIOD_NOT_ENDED: 'the period has not ended',
  /** Nobody asks for this figure: not at this level, not so often, not for these days, or not of this unit. */
  NOT_COLLECTED: 'this figure is not collected there and then',
  /** The sheet holds no figure at all. */
  SHEET_EMPTY: 'the sheet holds no figures',
  /** The figures contradict each other. */
  RULES_BROKEN: 'figures break rules that hold for all of them',
  /** Figures are out of the ordinary, and nobody says why. */
  NOTE_REQUIRED: 'figures need a note',
  /** What it means was fixed when it was made. */
  MEANING_FIXED: 'what it means does not change',
  /** One act changes more than it may. */
  TOO_MANY_CHANGES: 'an act has too many changes',
  /** The file holds nothing. */
  FILE_EMPTY: 'the file is empty',
  /** The file is larger than a file may be. */
  FILE_TOO_LARGE: 'the file is too large',
  /** By its content the file is none of the sorts that are taken. */
  FILE_KIND: 'files of this kind are not taken',
  /** The file does not open: it is damaged, or a part of it is missing. */
  FILE_BROKEN: 'the file does not open',
  /** The file opens only with a password. */
  FILE_LOCKED: 'the file asks for a password',
  /** The standard does not apply to units of this kind on that day, or the unit does not live then. */
  STANDARD_NOT_APPLICABLE: 'the standard does not apply to the unit',
  /** The recognition does not stand: it has not begun, was withdrawn, has lapsed, or its unit was merged. */
  NOT_RECOGNISED: 'the recognition does not stand',
  /** The file holds more than a table: macros, ties to other files, archives, or more than it may unfold to. */
  FILE_UNSAFE: 'the file holds more than a table',
  /** The table has more rows, columns or cells than are read. */
  TABLE_TOO_LARGE: 'the table is too large',
  /** As many files as can be taken at once are on their way. */
  TOO_BUSY: 'too much is under way at once',
  /** The table of holidays says nothing of the year: working days are not counted in it, and no deadline is guessed. */
  HOLIDAYS_UNKNOWN: 'the holidays of the year are not known',
  /** The same figure would be asked for twice: in one template, or in two cycles that share days and units. */
  FIGURE_ASKED_TWICE: 'a figure is asked for twice',
  /** The window does not consist of whole periods of a figure that is asked for in it. */
  NOT_WHOLE_PERIODS: 'the window does not consist of whole periods',
  /** Whoever sends a report back says of a cell or a section what is wrong with it. */
  COMMENT_REQUIRED: 'a comment on a cell or a section is needed',
  /** Sections that the template requires are not answered. */
  SECTIONS_MISSING: 'required sections are not answered',
  /** Figures are missing, and whoever submits does not say that he knows. */
  FIGURES_MISSING: 'figures are missing and not acknowledged',
  /** The report says nothing at all. */
  REPORT_EMPTY: 'the report is empty',
  /** Reports from below are missing or not accepted, and whoever submits does not name them. */
  GAPS_NOT_NAMED: 'gaps are not named',
  /** What is named as a gap is none: it is accepted, exempt, or not expected. */
  NOT_A_GAP: 'what is named as a gap is none',
  /** Units below are expected to report to it. */
  CHILDREN_EXPECTED: 'units below report to it',
  /** Reports have been submitted in the cycle. */
  REPORTS_SUBMITTED: 'reports have been submitted',
  /** The report that the papers are drawn from has not been accepted. */
  REPORT_NOT_ACCEPTED: 'the report has not been accepted',
  /** What was done is shown by something: words or a file. */
  EVIDENCE_REQUIRED: 'evidence is needed',
  /** Nothing that was published reads otherwise now. */
  NOTHING_CORRECTED: 'nothing has been corrected since it was published',
  /** The unit does not live on the day before the act takes effect. */
  NOT_ON_MAP: 'the unit is not on the map of that day',
  /** Changes of one act contradict each other: a unit ends and goes on, or is given two names. */
  NAMED_TWICE: 'two changes of the act contradict each other',
  /** Units lie in one that is abolished or split, and the act does not say what becomes of them. */
  CHILDREN_NOT_NAMED: 'the act leaves out units that lie in one that ends',
  /** The unit is put under one that ends by the same act. */
  PARENT_ENDS: 'the unit above ends by the same act',
  /** Units would lie in each other. */
  PARENT_BELOW: 'units would lie in each other',
  /** Units of this level do not lie under one of that level. */
  LEVEL_NOT_ALLOWED: 'a unit of this level does not lie there',
  /** Another unit bears the code on that day. */
  CODE_TAKEN: 'another unit bears the code',
  /** The shares of a unit that is split do not add up to exactly 1. */
  SHARES_NOT_WHOLE: 'the shares do not add up to 1',
  /** Something of the unit begins or ends on the day of the act or later already. */
  LATER_CHANGE: 'the unit changes on that day or later already',
  /** What the act would touch is not what was looked at. */
  DRY_RUN_CHANGED: 'what it touches has changed since it was looked at',
  /** A unit that the act made holds facts of its own. */
  SUCCESSOR_IN_USE: 'a unit it made is in use',
  /** A grant that an act proposes goes further than the one it follows. */
  ACCESS_NOT_FOLLOWED: 'the grant does not follow from the one it names',
  /** A grant that an act proposes follows one that has ended since. */
  GRANT_ENDED: 'the grant that is followed has ended',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

/** What a refusal names, for the sentence that tells it: states, moves, dates, parties. */
export type RefusalFacts = Readonly<Record<string, string | number | readonly string[] | null>>;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;
}

/** A rule's answer: yes with what follows, or no with the reason. Rules answer; they do not throw. */
export type Verdict<Consequence> = { readonly ok: true; readonly value: Consequence } | Refusal;

export function allow<Consequence>(value: Consequence): Verdict<Consequence> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, facts: RefusalFacts = {}): Refusal {
  return { ok: false, code, facts };
}
