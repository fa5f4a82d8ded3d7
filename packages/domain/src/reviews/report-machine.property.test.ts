import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingTowards, type Grant, type Line } from '../access/index.ts';
import { addDays, date, daysBetween, type IsoDate } from '../dates.ts';
import { reportStandings, standingOfReport, type ReportClocks } from './clocks.ts';
import type { ReviewCycleState } from './cycle-state.ts';
import {
  decideReport,
  decideReportEntry,
  reportMoveNames,
  reportNameFor,
  type ReportFacts,
  type ReportMove,
} from './report.ts';

const opening = date('2023-12-01');
const dueOn = addDays(opening, 8);
const holidays = [2023, 2024].map((year) => ({
  day: date(`${year}-01-01`),
  name: 'Tết',
}));
const line: Line = {
  unitId: '04507',
  level: 'COMMUNE',
  ancestorIds: ['138', '15'],
  coordinatedAncestorId: '138',
};
// Each in a role of his own, one on both sides at once, and one in another's name.
const grants: Record<string, readonly Grant[]> = {
  reporter: [{ role: 'REPORTER', unitId: '04507' }],
  district: [{ role: 'COORDINATOR', unitId: '138' }],
  deputy: [{ role: 'COORDINATOR', unitId: '138', delegatorId: 'district' }],
  both: [
    { role: 'REPORTER', unitId: '04507' },
    { role: 'COORDINATOR', unitId: '138' },
  ],
  province: [{ role: 'COORDINATOR', unitId: '15' }],
  viewer: [{ role: 'VIEWER', unitId: '138' }],
};

interface Step {
  readonly move: ReportMove | 'ENTER';
  readonly by: string;
  readonly isReasoned: boolean;
  readonly isWhole: boolean;
  readonly isLater: boolean;
  readonly cycleState: ReviewCycleState;
}

const rare: readonly ReviewCycleState[] = ['PUBLISHED', 'PLANNED', 'CANCELLED'];

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.constantFrom('ENTER', ...reportMoveNames, 'ACCEPT', 'SUBMIT'),
  by: fc.constantFrom(...Object.keys(grants), 'district', 'reporter'),
  isReasoned: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  isWhole: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  isLater: fc.boolean(),
  // Mostly as reviews are while reports are written.
  cycleState: fc.integer({ min: 0, max: 9 }).map((number) => rare[number] ?? 'OPEN'),
});

const reason = 'Đề nghị bổ sung phần hạn chế.';

/** A diary: what was done, by whom, when. All else is read from it. */
interface Entry {
  readonly what: ReportMove;
  readonly behind: readonly (string | null)[];
  readonly day: IsoDate;
}

/** Reads the diary from the beginning, line by line, and says where the report stands. */
function readDiary(diary: readonly Entry[]) {
  let state = 'NOT_STARTED';
  for (const { what } of diary) {
    if (what === 'START' || what === 'REOPEN') state = 'DRAFT';
    if (what === 'SUBMIT') state = 'SUBMITTED';
    if (what === 'RETURN') state = 'RETURNED';
    if (what === 'ACCEPT') state = 'ACCEPTED';
    if (what === 'EXEMPT') state = 'EXEMPT';
  }
  const submissions = diary.filter(({ what }) => what === 'SUBMIT');
  const acceptance = diary.findIndex(({ what }) => what === 'ACCEPT');
  const toAcceptance = acceptance < 0 ? diary : diary.slice(0, acceptance);
  const counted = toAcceptance.filter(({ what }) => what === 'SUBMIT').map(({ day }) => day);
  return {
    state,
    version: submissions.length,
    submitters: new Set(submissions.flatMap(({ behind }) => behind)),
    isFinished: acceptance >= 0,
    acceptedSubmission: acceptance < 0 ? null : counted.length,
    firstOn: counted[0],
    lastOn: counted.at(-1),
  };
}

const acting: Record<Step['move'], readonly string[]> = {
  ENTER: ['reporter', 'both', 'district', 'deputy', 'province'],
  START: ['reporter', 'both', 'district', 'deputy', 'province'],
  SUBMIT: ['reporter', 'both', 'district', 'deputy', 'province'],
  RETURN: ['district', 'deputy', 'both'],
  ACCEPT: ['district', 'deputy', 'both'],
  REOPEN: ['district', 'deputy', 'both'],
  EXEMPT: ['district', 'deputy', 'both'],
};
const sources: Record<Step['move'], readonly string[]> = {
  ENTER: ['NOT_STARTED', 'DRAFT', 'RETURNED'],
  START: ['NOT_STARTED'],
  SUBMIT: ['DRAFT', 'RETURNED'],
  RETURN: ['SUBMITTED'],
  ACCEPT: ['SUBMITTED'],
  REOPEN: ['ACCEPTED', 'EXEMPT'],
  EXEMPT: ['NOT_STARTED', 'DRAFT'],
};

/** Whether the step is one that people would let pass, from the diary alone. */
function isRight({ move, by, isReasoned, isWhole, cycleState }: Step, diary: readonly Entry[]) {
  const { state, submitters } = readDiary(diary);
  const isSettled = cycleState === 'PUBLISHED' && (move === 'EXEMPT' || state === 'EXEMPT');
  const isLed = (cycleState === 'OPEN' || cycleState === 'PUBLISHED') && !isSettled;
  // The deputy acts in the district's name alone: what either submitted he does not accept.
  const names = by === 'deputy' ? ['deputy', 'district'] : [by];
  const isOwn = move === 'ACCEPT' && names.some((name) => submitters.has(name));
  const needsReason = ['RETURN', 'REOPEN', 'EXEMPT'].includes(move);
  return (
    isLed &&
    sources[move].includes(state) &&
    acting[move].includes(by) &&
    !isOwn &&
    (isReasoned || !needsReason) &&
    (isWhole || move !== 'SUBMIT')
  );
}

it('a report goes where a diary says it goes: its state, its versions, its two clocks', () => {
  const met = new Set<string>();
  const stood = new Set<unknown>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 40 }), (steps) => {
      let today = opening;
      let stand: Pick<ReportFacts, 'state' | 'version'> = { state: 'NOT_STARTED', version: 0 };
      let clocks: ReportClocks = { dueOn, submittedOn: [], acceptedOn: null, exemptOn: null };
      let last: Entry['behind'] = [];
      const submitterIds = new Set<string>();
      const diary: Entry[] = [];
      for (const each of steps) {
        const { move, by, isReasoned, isWhole, isLater, cycleState } = each;
        if (isLater) today = addDays(today, 1);
        const actor = {
          id: by,
          ...standingTowards({ id: by, grants: grants[by] ?? [] }, line, 'REPORTS'),
        };
        const [submittedById = null, submittedForId = null] = last;
        const report: ReportFacts = {
          ...stand,
          cycleState,
          submittedById,
          submittedForId,
          submitterIds: [...submitterIds],
          children: [],
          content: {
            isEmpty: false,
            review: 'Sơ kết',
            lastDay: addDays(opening, -1),
            findings: [],
            unansweredSections: isWhole ? [] : ['Hạn chế'],
            missingFigures: [],
          },
        };
        const said = isReasoned ? { reason, comments: [{ section: 'limits', text: reason }] } : {};
        const verdict =
          move === 'ENTER'
            ? decideReportEntry(report, actor)
            : decideReport(report, { move, actor, today, ...said });

        expect([stand.state, move, by, verdict.ok]).toEqual([
          stand.state,
          move,
          by,
          isRight(each, diary),
        ]);
        if (!verdict.ok) continue;
        met.add(move);
        // Whoever enters begins; after that, entering leaves no trace in the diary.
        const made = move === 'ENTER' ? (stand.state === 'NOT_STARTED' ? 'START' : null) : move;
        stand = verdict.value;
        if (made === null) continue;
        const behind = [by, reportNameFor(report, { move: made, actor }) ?? null];
        diary.push({ what: made, behind, day: today });
        clocks = clocksOf(diary);
        if (made === 'SUBMIT') {
          last = behind;
          for (const id of behind) if (id !== null) submitterIds.add(id);
        }

        const read = readDiary(diary);
        const { standing, days, isFinished } = standingOfReport(clocks, today, holidays);
        expect(stand).toEqual({ state: read.state, version: read.version });
        expect(isFinished).toBe(read.isFinished);
        expect([standing, days]).toEqual(told(read, today));
        stood.add(standing);
      }
    }),
    { numRuns: 150 },
  );
  expect(met).toEqual(new Set(['ENTER', ...reportMoveNames]));
  expect(stood).toEqual(new Set(reportStandings));
});

/** The clocks as the versions of a report run them: by the days of what was done. */
function clocksOf(diary: readonly Entry[]): ReportClocks {
  const daysOf = (asked: ReportMove) =>
    diary.filter(({ what }) => what === asked).map(({ day }) => day);
  const spared = diary.findLast(({ what }) => what === 'EXEMPT' || what === 'REOPEN');
  return {
    dueOn,
    submittedOn: daysOf('SUBMIT'),
    acceptedOn: daysOf('ACCEPT')[0] ?? null,
    acceptedSubmission: readDiary(diary).acceptedSubmission,
    exemptOn: spared?.what === 'EXEMPT' ? spared.day : null,
  };
}

/** What a person would say of the diary on a day. */
function told({ state, firstOn, lastOn }: ReturnType<typeof readDiary>, today: IsoDate) {
  if (state === 'EXEMPT') return ['EXEMPT', 0];
  if (firstOn === undefined || lastOn === undefined) {
    const left = daysBetween(today, dueOn);
    if (left < 0) return ['LATE', -left];
    // Near the deadline the two sayings differ by holidays alone, which the clocks' own test goes into.
    const { standing } = standingOfReport(
      { dueOn, submittedOn: [], acceptedOn: null, exemptOn: null },
      today,
      holidays,
    );
    return [standing, left];
  }
  if (firstOn > dueOn) return ['LATE_SUBMITTED', daysBetween(dueOn, firstOn)];
  if (lastOn > dueOn) return ['ON_TIME_COMPLETED_AFTER', daysBetween(dueOn, lastOn)];
  return ['ON_TIME', 0];
}
