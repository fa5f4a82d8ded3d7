/**
 * SYNTHETIC: by which decisions the units of {@link recognise} came to meet the standards, for the demo alone.
 *
 * On 31 December 2022 exactly those stand; before and after, some lapse, are withdrawn and are granted again. Numbers
 * and days of the decisions are made up.
 */
import { addDays, addYears, date, daysBetween, type IsoDate } from '@phoihop/domain/dates';
import { stableId, stableNumber } from '../../src/stable-id.ts';
import { unitsAt } from '../unit-list.ts';
import { workdayUpTo } from './calendar.ts';
import { recognise } from './recognitions.ts';

/** One recognition as the demo tells it. */
export interface RecognitionStory {
  readonly id: string;
  readonly code: string;
  readonly standard: string;
  readonly decisionNumber: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

interface Custom {
  /** Between which days those who stand at the end of 2022 were first recognised. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** For how many years a recognition is given; null until it is withdrawn. */
  readonly years: number | null;
  readonly issuer: string;
  /** How many more are recognised in 2023, have lapsed before, were withdrawn before, and are withdrawn in 2023. */
  readonly more: number;
  readonly lapsed: number;
  readonly withdrawn: number;
  readonly lost: number;
}

const [provincial, central] = ['QĐ-UBND', 'QĐ-TTg'];
const none = { more: 0, lapsed: 0, withdrawn: 0, lost: 0 };
const customs: Readonly<Record<string, Custom>> = {
  security_criterion: between('2016-03-01', '2022-12-16', {
    years: 5,
    more: 4,
    lapsed: 4,
    withdrawn: 2,
    lost: 2,
  }),
  new_rural: between('2015-06-01', '2022-12-16', { more: 3, lapsed: 1, withdrawn: 2, lost: 1 }),
  new_rural_advanced: between('2019-06-03', '2022-12-16', { more: 5, withdrawn: 1 }),
  new_rural_model: between('2020-09-01', '2022-12-16', { more: 2 }),
  civilised_urban: between('2018-02-01', '2022-12-16', { years: 5, more: 1, lapsed: 1, lost: 1 }),
  new_rural_district: between('2019-06-03', '2022-06-30', { issuer: central }),
};

function between(from: string, to: string, more: Partial<Custom>): Custom {
  return { years: null, issuer: provincial, ...none, ...more, from: date(from), to: date(to) };
}

const counted = date('2022-12-31');
const told = date('2023-12-15');
const recognised = recognise();

/** All recognitions of the demo, standard by standard. */
export const recognitionStories: readonly RecognitionStory[] = Object.keys(customs).flatMap(
  (standard) => storiesOf(standard),
);

type Span = Pick<RecognitionStory, 'validFrom' | 'validTo' | 'withdrawnOn'>;

function storiesOf(standard: string): readonly RecognitionStory[] {
  const custom = customs[standard];
  if (!custom) throw new Error(`the demo knows no custom of recognising ${standard}`);
  const { more, lapsed, withdrawn, lost } = custom;
  const holders = recognised[standard] ?? [];
  const others = candidates(standard);
  const told = (code: string, spans: readonly Span[]) =>
    spans.map((span, index) => ({
      ...span,
      id: stableId(`recognition:${standard}:${code}:${index + 1}`),
      code,
      standard,
      decisionNumber: `${100 + stableNumber(`decision:${standard}:${code}:${index}`, 2900)}/${custom.issuer}`,
    }));
  const lastOnes = new Set(holders.slice(holders.length - lost));
  return [
    ...holders
      .filter((code) => isSaid(standard, code))
      .flatMap((code) => told(code, spansOf(standard, code, custom, lastOnes.has(code)))),
    ...others.slice(0, more).flatMap((code) => told(code, [within2023(standard, code, custom)])),
    ...others
      .slice(more, more + lapsed)
      .flatMap((code) => told(code, [lapsedEarly(standard, code)])),
    ...others
      .slice(more + lapsed, more + lapsed + withdrawn)
      .flatMap((code) => told(code, withdrawnEarly(standard, code, custom))),
  ];
}

/**
 * Whether a holder has a decision for the standard itself.
 *
 * Every other holder of a higher tier was recognised in that one alone: it includes the lower ones.
 */
function isSaid(standard: string, code: string): boolean {
  const above = { new_rural: 'new_rural_advanced', new_rural_advanced: 'new_rural_model' }[
    standard
  ];
  if (above === undefined || !recognised[above]?.includes(code)) return true;
  return (recognised[above].indexOf(code) + (above === 'new_rural_model' ? 0 : 1)) % 2 === 0;
}

/** Who comes next: of a higher tier those who hold the one below, else those who hold nothing. */
function candidates(standard: string): readonly string[] {
  const below = {
    new_rural_model: 'new_rural_advanced',
    new_rural_advanced: 'new_rural',
    new_rural: 'security_criterion',
  }[standard];
  const holders = recognised[standard] ?? [];
  const isUrban = standard === 'civilised_urban';
  const pool =
    below === undefined
      ? unitsAt('COMMUNE')
          .filter(({ kind }) => (kind === 'XA') !== isUrban)
          .map(({ code }) => code)
      : (recognised[below] ?? []);
  return pool.filter((code) => !holders.includes(code));
}

/** The terms of a unit that stands at the end of 2022; one that is lost is withdrawn in the year after. */
function spansOf(standard: string, code: string, custom: Custom, isLost: boolean): readonly Span[] {
  const start = dayBetween(`first:${standard}:${code}`, custom.from, custom.to);
  const spans: Span[] = [];
  const mayStumble = start < date('2020-01-01') && custom.years === null;
  if (mayStumble && stableNumber(`stumble:${standard}:${code}`, 12) === 0) {
    const withdrawnOn = workdayUpTo(addDays(start, 500));
    const again = workdayUpTo(addDays(withdrawnOn, 400));
    return [term(start, null, withdrawnOn), term(again, null)];
  }
  let from = start;
  for (;;) {
    const to = custom.years === null ? null : addYears(from, custom.years);
    const isRenewed = to !== null && (to <= counted || (to <= told && !isLeft(standard, code)));
    if (!isRenewed) {
      const withdrawnOn = isLost
        ? dayBetween(`lost:${standard}:${code}`, date('2023-03-01'), date('2023-10-31'))
        : null;
      const isOver = to !== null && withdrawnOn !== null && to <= withdrawnOn;
      return [...spans, term(from, to, isOver ? null : withdrawnOn)];
    }
    spans.push(term(from, to));
    from = to;
  }
}

/** Whether nobody asked for the recognition of the unit to be renewed when it lapsed in 2023. */
function isLeft(standard: string, code: string): boolean {
  return stableNumber(`left:${standard}:${code}`, 5) === 0;
}

function within2023(standard: string, code: string, { years }: Custom): Span {
  const from = dayBetween(`more:${standard}:${code}`, date('2023-01-16'), date('2023-12-08'));
  return term(from, years === null ? null : addYears(from, years));
}

function lapsedEarly(standard: string, code: string): Span {
  const from = dayBetween(`lapsed:${standard}:${code}`, date('2016-01-04'), date('2017-11-30'));
  return term(from, addYears(from, 5));
}

/** Withdrawn in 2021 or 2022; of two of them one has it again in 2023. */
function withdrawnEarly(standard: string, code: string, custom: Custom): readonly Span[] {
  const from = dayBetween(`taken:${standard}:${code}`, date('2018-02-01'), date('2019-12-20'));
  const withdrawnOn = dayBetween(
    `withdrawn:${standard}:${code}`,
    date('2021-03-01'),
    date('2022-06-30'),
  );
  const first = term(
    from,
    custom.years === null ? null : addYears(from, custom.years),
    withdrawnOn,
  );
  const isAgain = stableNumber(`again:${standard}:${code}`, 2) === 0;
  return isAgain ? [first, within2023(standard, code, custom)] : [first];
}

function term(
  validFrom: IsoDate,
  validTo: IsoDate | null,
  withdrawnOn: IsoDate | null = null,
): Span {
  return { validFrom, validTo, withdrawnOn };
}

function dayBetween(name: string, from: IsoDate, to: IsoDate): IsoDate {
  return workdayUpTo(addDays(from, stableNumber(name, daysBetween(from, to))));
}
