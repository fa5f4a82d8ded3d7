import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date } from '../dates.ts';
import { taskStates } from '../tasks/index.ts';
import { remindersOn, type ReminderFacts, type SentReminder } from './reminders.ts';

const holidays = [{ day: date('2023-01-02'), name: 'Tết Dương lịch' }];
const today = date('2023-12-15');
const report = (id: string, unitId: string, dueOn: string, ...submittedOn: string[]) => ({
  id,
  unitId,
  dueOn: date(dueOn),
  submittedOn: submittedOn.map(date),
  acceptedOn: null,
  exemptOn: null,
});
const task = (id: string, unitId: string, dueOn: string) => ({
  id,
  unitId,
  state: 'OPEN' as const,
  dueOn: date(dueOn),
});
const nothing: ReminderFacts = { reports: [], tasks: [], sent: [], holidays };
const remind = (facts: Partial<ReminderFacts>) => remindersOn(today, { ...nothing, ...facts });
const kinds = (facts: Partial<ReminderFacts>) =>
  remind(facts).flatMap(({ items }) => items.map(({ kind }) => kind));

describe('a unit is reminded', () => {
  it('of all at once, what is late first', () => {
    const facts = {
      reports: [report('r2', 'b', '2023-12-18'), report('r1', 'b', '2023-12-08')],
      tasks: [task('t1', 'a', '2023-12-20'), task('t2', 'b', '2023-12-14')],
    };
    const late = { kind: 'REPORT_LATE', id: 'r1', dueOn: '2023-12-08', days: 7, workingDays: 5 };

    expect(remind(facts)).toEqual([
      {
        unitId: 'a',
        items: [{ kind: 'TASK_DUE', id: 't1', dueOn: '2023-12-20', days: 5, workingDays: 3 }],
      },
      {
        unitId: 'b',
        items: [
          late,
          { kind: 'TASK_LATE', id: 't2', dueOn: '2023-12-14', days: 1, workingDays: 1 },
          { kind: 'REPORT_DUE', id: 'r2', dueOn: '2023-12-18', days: 3, workingDays: 1 },
        ],
      },
    ]);
  });

  it('of a report that is due in three working days, and not in four', () => {
    expect(kinds({ reports: [report('r', 'a', '2023-12-20')] })).toEqual(['REPORT_DUE']);
    expect(kinds({ reports: [report('r', 'a', '2023-12-21')] })).toEqual([]);
    expect(kinds({ reports: [report('r', 'a', '2023-12-15')] })).toEqual(['REPORT_DUE']);
  });

  it('of no report that it has submitted, nor of one it is spared', () => {
    const spared = { ...report('r', 'a', '2023-12-08'), exemptOn: date('2023-12-01') };

    expect(kinds({ reports: [report('r', 'a', '2023-12-08', '2023-12-07')] })).toEqual([]);
    expect(kinds({ reports: [spared] })).toEqual([]);
  });

  it('of no task that is done or called off', () => {
    const over = (['DONE', 'CANCELLED'] as const).map((state) => ({
      ...task('t', 'a', '2023-12-08'),
      state,
    }));

    expect(kinds({ tasks: over })).toEqual([]);
  });

  it('once on a day, and again on the next', () => {
    const reports = [report('r', 'a', '2023-12-08')];
    const sent = [{ kind: 'REPORT_LATE', id: 'r', day: today }] as const;

    expect(remind({ reports, sent })).toEqual([]);
    expect(remindersOn(addDays(today, 1), { ...nothing, reports, sent })).toHaveLength(1);
  });
});

it('reminders are the same however the facts come, and once sent there are none left on that day', () => {
  const day = fc.nat(14).map((days) => addDays(date('2023-12-08'), days));
  const unitId = fc.constantFrom('a', 'b', 'c');
  const reports = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      unitId,
      dueOn: day,
      submittedOn: fc.array(day, { maxLength: 1 }),
      acceptedOn: fc.constant(null),
      exemptOn: fc.option(day, { nil: null, freq: 5 }),
    }),
    { selector: ({ id }) => id },
  );
  const tasks = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('t1', 't2', 't3', 't4'),
      unitId,
      dueOn: day,
      state: fc.constantFrom('OPEN', ...taskStates),
    }),
    { selector: ({ id }) => id },
  );
  let sentAtAll = 0;
  fc.assert(
    fc.property(reports, tasks, (some, others) => {
      const facts = { ...nothing, reports: some, tasks: others };
      const reminders = remindersOn(today, facts);
      const items = reminders.flatMap((each) => each.items);
      const sent: SentReminder[] = items.map(({ kind, id }) => ({ kind, id, day: today }));
      sentAtAll += sent.length;

      const turned = { ...facts, reports: some.toReversed(), tasks: others.toReversed() };
      expect(remindersOn(today, turned)).toEqual(reminders);
      expect(remindersOn(today, { ...facts, sent })).toEqual([]);
      expect(new Set(sent.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(sent.length);
      // What is late, counted by hand.
      const late = [
        ...some.filter(
          ({ dueOn, submittedOn, exemptOn }) =>
            dueOn < today &&
            !submittedOn.some((each) => each <= today) &&
            !(exemptOn !== null && exemptOn <= today),
        ),
        ...others.filter(({ dueOn, state }) => dueOn < today && state === 'OPEN'),
      ].map(({ id }) => id);
      const told = items.filter(({ kind }) => kind.endsWith('LATE')).map(({ id }) => id);
      expect(told.toSorted()).toEqual(late.toSorted());
    }),
    { numRuns: 300 },
  );
  expect(sentAtAll).toBeGreaterThan(100);
});
