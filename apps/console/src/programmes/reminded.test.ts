import { date } from '@phoihop/domain/dates';
import { expect, test } from 'vitest';
import { byResponsible, wordsFor } from './reminded.ts';

const unit = (code: string) => ({
  id: code,
  code,
  name: code,
  fullName: `Xã ${code}`,
  kind: 'XA' as const,
  level: 'COMMUNE' as const,
});

const entry = (code: string, by: string | null, daysLate: number) => ({
  unit: unit(code),
  stage: 'SUBMITTED' as const,
  isToBeRenewed: false,
  dueOn: date('2023-11-30'),
  isLate: daysLate > 0,
  daysLate,
  signing: null,
  nextStep: by === null ? null : { move: 'APPROVE' as const, by: unit(by) },
});

test('what is to be done is told by who has to do it, the latest first', () => {
  const reminded = byResponsible([
    entry('04507', '04507', 0),
    entry('04510', '138', 3),
    entry('04513', '138', 15),
    entry('04516', null, 0),
  ]);

  expect(reminded.map((each) => [each.unit.code, each.late])).toEqual([
    ['138', 2],
    ['04507', 0],
  ]);
  expect(reminded[0]?.items.map((item) => item.unit.code)).toEqual(['04513', '04510']);
});

test('a unit that came of another is told so, not that the signing above was superseded', () => {
  const nextStep = { move: 'PLAN' as const, by: unit('138') };
  const own = { id: 'signing' };

  expect(wordsFor({ isToBeRenewed: true, signing: null, nextStep })).toBe(
    'programmes.reminders.succeed',
  );
  expect(wordsFor({ isToBeRenewed: true, signing: own, nextStep })).toBe(
    'programmes.reminders.renew',
  );
  expect(wordsFor({ isToBeRenewed: false, signing: null, nextStep })).toBe(
    'programmes.reminders.move.PLAN',
  );
});
