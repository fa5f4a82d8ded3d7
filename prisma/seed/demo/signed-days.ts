import { date, type IsoDate } from '@phoihop/domain/dates';
import { stableNumber } from '../../src/stable-id.ts';
import { unitsAt } from '../unit-list.ts';
import { spreadWorkdays } from './calendar.ts';
import { expired, unfinished } from './unfinished.ts';

/**
 * How many communes sign in which stretch of days.
 *
 * With the one that expires on 2023-11-01 they make 112, 121, 133, 140 and 149 in force at the ends of
 * July to November 2023, and 154 on 2023-12-15.
 */
const stretches: readonly (readonly [from: IsoDate, to: IsoDate, count: number])[] = [
  [date('2021-08-10'), date('2023-07-28'), 111],
  [date('2023-08-01'), date('2023-08-30'), 9],
  [date('2023-09-05'), date('2023-09-29'), 12],
  [date('2023-10-02'), date('2023-10-30'), 7],
  [date('2023-11-01'), date('2023-11-30'), 10],
  [date('2023-12-01'), date('2023-12-08'), 5],
];

function isOpenEnded(code: string): boolean {
  return unfinished[code] === undefined && code !== expired.code;
}

function daysOfCommunes(): ReadonlyMap<string, IsoDate> {
  const codes = unitsAt('COMMUNE').map((unit) => unit.code);
  const signing = codes.filter(isOpenEnded).sort(inStableDisorder);
  const days = stretches.flatMap((stretch) => spreadWorkdays(...stretch));
  return new Map(signing.flatMap((code, index) => pairWith(code, days[index])));
}

function daysOfDistricts(): ReadonlyMap<string, IsoDate> {
  const codes = unitsAt('DISTRICT').map((unit) => unit.code);
  const signing = codes.filter(isOpenEnded);
  const days = spreadWorkdays(date('2021-06-14'), date('2021-06-25'), signing.length);
  return new Map(signing.flatMap((code, index) => pairWith(code, days[index])));
}

// Neighbours by code lie in one district: in their own order whole districts would sign at once.
function inStableDisorder(one: string, other: string): number {
  return stableNumber(`signs:${one}`, 1_000_000) - stableNumber(`signs:${other}`, 1_000_000);
}

function pairWith(code: string, day: IsoDate | undefined): readonly (readonly [string, IsoDate])[] {
  return day === undefined ? [] : [[code, day]];
}

/** The day on which each unit that has signed did so: the districts first, their communes after. */
export const signedDays: ReadonlyMap<string, IsoDate> = new Map([
  ...daysOfDistricts(),
  ...daysOfCommunes(),
  [expired.code, expired.signedOn],
]);
