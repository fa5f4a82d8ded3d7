import type {
  ChangeType,
  ReorganisationMove as Move,
  ReorganisationState as State,
  TouchedKind as Kind,
  UnitDifference as Difference,
} from '@phoihop/domain/units';
import { builder } from '../../builder.ts';
import { describedBy } from '../../described-by.ts';
import type { TouchedState as Touched } from './touched-states.ts';

export const ReorganisationState = builder.enumType('ReorganisationState', {
  description: 'Where an act that changes the map stands.',
  values: describedBy<State>({
    DRAFT: 'Being drafted; nothing of it is on the map.',
    APPLIED: 'The map follows it from its day on.',
    CANCELLED: 'Given up before it was applied, with a reason.',
    RECORDED: 'Older than the map: kept as it is told, with nothing on the map.',
  }),
});

export const ReorganisationMove = builder.enumType('ReorganisationMove', {
  description: 'A move of an act that changes the map.',
  values: describedBy<Move>({
    APPLY: 'The map is to follow it.',
    REVERT: 'All that it did to the map is taken back, with a reason; it is a draft again.',
    CANCEL: 'The draft is given up, with a reason.',
  }),
});

export const UnitChangeType = builder.enumType('UnitChangeType', {
  description: 'What an act may do to units.',
  values: describedBy<ChangeType>({
    MERGE: 'Several become one new unit.',
    SPLIT: 'One becomes several new units, each with a share of it.',
    RENAME: 'A unit is called otherwise and stays itself.',
    CHANGE_KIND: 'A unit becomes one of another kind and stays itself.',
    MOVE: 'A unit comes under another one, with all that lies in it, and stays itself.',
    ABOLISH: 'A unit ends and nothing comes of it.',
    CREATE: 'A unit begins of which nothing was on the map.',
  }),
});

export const TouchedKind = builder.enumType('TouchedKind', {
  description: 'What sort of thing an act touches.',
  values: describedBy<Kind>({
    UNIT: 'A unit that begins, ends, changes or comes to lie elsewhere.',
    GRANT: 'A grant at a unit that ends, or one that the act gives.',
    CYCLE: 'An open review that asks units which end.',
    REPORT: 'A report of an open review that a unit which ends still owes.',
    SIGNING: 'A signing of a unit that ends: under way, or in force.',
    RECOGNITION: 'A recognition of a unit that ends.',
    TASK: 'What a unit that ends still is to do.',
    SHEET: 'A sheet of figures of a unit that ends and that nobody has accepted.',
  }),
});

export const TouchedState = builder.enumType('TouchedState', {
  description: 'How a thing that an act touches stands before the act, or after it.',
  values: describedBy<Touched>({
    ON_MAP: 'A unit as it was.',
    BEGINS: 'A unit that begins.',
    MERGED: 'A unit that ends: another one stands for it.',
    SPLIT: 'A unit that ends: several stand for it.',
    ABOLISHED: 'A unit that ends: nothing comes of it.',
    RENAMED: 'A unit that goes on under another name.',
    RECODED: 'A unit that goes on under another code.',
    CHANGED_KIND: 'A unit that goes on as one of another kind.',
    MOVED: 'A unit that goes on under another one.',
    MOVED_ALONG: 'A unit that goes along with the one above it.',
    ADMINISTRATOR: 'A grant to administer.',
    COORDINATOR: 'A grant to coordinate.',
    REPORTER: 'A grant to report.',
    VIEWER: 'A grant to read.',
    HISTORY_ONLY:
      'A grant that covers nothing from the day of the act on, and still what was before.',
    OPEN: 'A review that is open, or a task that is to be done.',
    KEEPS_UNITS: 'A review that goes on asking the units it was opened with.',
    NOT_STARTED: 'A report that nobody has begun.',
    DRAFT: 'A report or sheet being written.',
    SUBMITTED: 'A report, sheet or signing that waits for a decision.',
    RETURNED: 'A report, sheet or signing that was sent back.',
    ACCEPTED: 'A sheet that was accepted.',
    SUCCESSOR_REPORTS:
      'Whoever reports for the successor goes on with it; a sheet is submitted and accepted with its report, as it is.',
    REPORTED_FROM_ABOVE: 'Nothing came of the unit: whoever coordinates above goes on with it.',
    COUNTS_NO_MORE:
      'An accepted sheet of a period from the act’s day on: its figures count in no total any more.',
    STAYS_UNACCEPTED:
      'A sheet that no open review asks for: it stays as it is, and nobody enters, submits or accepts it any more.',
    PLANNED: 'A signing that is expected.',
    DRAFTING: 'A signing being written.',
    APPROVED: 'A signing ready to be signed.',
    STAYS_UNSIGNED: 'A signing that stays as it is and is not signed any more.',
    IN_FORCE: 'A signing in force.',
    TO_BE_RENEWED: 'A signing that ends with its unit: the successor is to sign anew.',
    ENDS: 'A signing that ends with its unit, of which nothing comes.',
    RECOGNISED: 'A recognition that stands.',
    AWAITING_REASSESSMENT: 'A recognition whose unit was merged: the successor is to be assessed.',
    LAPSED: 'A recognition that ends with its unit.',
    SUCCESSOR_DOES:
      'A task that whoever reports for the successor goes on with, on behalf of the unit.',
    SETTLED_FROM_ABOVE:
      'A task of a unit of which nothing came: whoever coordinates above settles it.',
  }),
});

export const UnitDifference = builder.enumType('UnitDifference', {
  description: 'In what a unit that lives on both of two days differs.',
  values: describedBy<Difference>({
    RENAMED: 'In its name.',
    RECODED: 'In its code.',
    CHANGED_KIND: 'In its kind.',
    MOVED: 'In the unit above it.',
  }),
});
