/**
 * A small model of reports: what the specification says, written out by hand and without the project's own rules, so that
 * both can be held against each other.
 */
import { parentSide, sees, unitSide, type Person } from '../../signings/model/signing-model.ts';

export const units = ['138', '04507', '04510'] as const;
export type UnitCode = (typeof units)[number];

export interface ModelReport {
  readonly unit: UnitCode;
  state: string;
  version: number;
  number: number;
  /** How many versions of its text there are. */
  versions: number;
  entries: number;
  /** The sections that say something. */
  readonly texts: Set<string>;
  /** Everybody who ever submitted it. */
  readonly submitters: Set<Person>;
}

/** The reports of one review: a district's, and those of two communes that go up to it. */
export type Model = Readonly<Record<UnitCode, ModelReport>>;

export function freshModel(): Model {
  const blank = (unit: UnitCode): ModelReport => ({
    unit,
    state: 'NOT_STARTED',
    version: 1,
    number: 1,
    versions: 0,
    entries: 0,
    texts: new Set(),
    submitters: new Set(),
  });
  return { '138': blank('138'), '04507': blank('04507'), '04510': blank('04510') };
}

export interface SaveCommand {
  readonly by: Person;
  readonly unit: UnitCode;
  readonly behind: number;
  readonly section: string;
}

export interface MoveCommand {
  readonly by: Person;
  readonly unit: UnitCode;
  readonly move: string;
  readonly behind: number;
  readonly isReasoned: boolean;
  readonly hasComment: boolean;
  /** The communes that are named as missing. */
  readonly named: readonly UnitCode[];
}

function stale({ version }: ModelReport, behind: number): string | null {
  if (behind === 0) return null;
  return behind < version ? 'CONFLICT' : 'INVALID_INPUT';
}

export function answerToSave(model: Model, { by, unit, behind }: SaveCommand): string | null {
  const report = model[unit];
  if (!sees(by, unit)) return 'NOT_FOUND';
  const late = stale(report, behind);
  if (late !== null) return late;
  if (['SUBMITTED', 'ACCEPTED', 'EXEMPT'].includes(report.state)) return 'WRONG_STATE';
  return unitSide[unit].includes(by) ? null : 'NOT_YOURS';
}

const sources: Record<string, readonly string[]> = {
  START: ['NOT_STARTED'],
  SUBMIT: ['DRAFT', 'RETURNED'],
  RETURN: ['SUBMITTED'],
  ACCEPT: ['SUBMITTED'],
  REOPEN: ['ACCEPTED', 'EXEMPT'],
  EXEMPT: ['NOT_STARTED', 'DRAFT'],
};
export const moves = Object.keys(sources);

const isUnits = (move: string) => move === 'START' || move === 'SUBMIT';

/** Who makes a move on the report of a unit. */
export function makers(move: string, unit: UnitCode): readonly Person[] {
  return isUnits(move) ? unitSide[unit] : parentSide[unit];
}

/** The communes whose reports are neither accepted nor spared. */
export function gapsOf(model: Model): readonly UnitCode[] {
  return (['04507', '04510'] as const).filter(
    (unit) => model[unit].state !== 'ACCEPTED' && model[unit].state !== 'EXEMPT',
  );
}

export function answerToMove(model: Model, command: MoveCommand): string | null {
  const { by, unit, move, behind, isReasoned, hasComment } = command;
  const report = model[unit];
  if (!sees(by, unit)) return 'NOT_FOUND';
  const late = stale(report, behind);
  if (late !== null) return late;
  // A commune takes in nobody: whoever is named is nobody there.
  if (unit !== '138' && command.named.length > 0) return 'NOT_FOUND';
  if (!sources[move]?.includes(report.state)) return 'WRONG_STATE';
  if (!makers(move, unit).includes(by)) return 'NOT_YOURS';
  if (move === 'ACCEPT' && report.submitters.has(by)) return 'OWN_SUBMISSION';
  const expected = (['04507', '04510'] as const).some((each) => model[each].state !== 'EXEMPT');
  if (move === 'EXEMPT' && unit === '138' && expected) return 'CHILDREN_EXPECTED';
  if (move === 'SUBMIT') return answerToSubmit(model, command);
  if (['REOPEN', 'EXEMPT'].includes(move) && !isReasoned) return 'REASON_REQUIRED';
  return move === 'RETURN' && !hasComment ? 'COMMENT_REQUIRED' : null;
}

function answerToSubmit(model: Model, { unit, named }: MoveCommand): string | null {
  const { texts } = model[unit];
  const takesIn = unit === '138';
  const hasAccepted =
    takesIn && (['04507', '04510'] as const).some((each) => model[each].state === 'ACCEPTED');
  if (texts.size === 0 && !hasAccepted) return 'REPORT_EMPTY';
  if (!texts.has('leadership')) return 'SECTIONS_MISSING';
  const gaps = takesIn ? gapsOf(model) : [];
  if (gaps.some((gap) => !named.includes(gap))) return 'GAPS_NOT_NAMED';
  return named.some((each) => !gaps.includes(each)) ? 'NOT_A_GAP' : null;
}

const results: Record<string, string> = {
  START: 'DRAFT',
  SUBMIT: 'SUBMITTED',
  RETURN: 'RETURNED',
  ACCEPT: 'ACCEPTED',
  REOPEN: 'DRAFT',
  EXEMPT: 'EXEMPT',
};

export function applySave(model: Model, { unit, section }: SaveCommand): void {
  const report = model[unit];
  if (report.state === 'NOT_STARTED') {
    report.state = 'DRAFT';
    report.versions = 1;
  }
  report.texts.add(section);
  report.version++;
  report.entries++;
}

export function applyMove(model: Model, { by, unit, move }: MoveCommand): void {
  const report = model[unit];
  const goesOn = move === 'RETURN' || (move === 'REOPEN' && report.state === 'ACCEPTED');
  if (move === 'START' || move === 'REOPEN') report.versions = Math.max(1, report.versions);
  if (goesOn) {
    report.number++;
    report.versions++;
  }
  if (move === 'SUBMIT') report.submitters.add(by);
  report.state = results[move] ?? '';
  report.version++;
  report.entries++;
}
