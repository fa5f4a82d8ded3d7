import { date, type IsoDate } from '@phoihop/domain/dates';
import { planReading, type DatedPeriod, type Window } from '@phoihop/domain/indicators';
import type { RollUpReading } from '../roll-up.ts';
import type { WorldIndicator } from './cells.ts';
import type { Chance } from './chance.ts';
import { indicatorId } from './write-catalogue.ts';

export type Calendars = ReadonlyMap<string, readonly DatedPeriod[]>;

/** What somebody asks all figures of a world by. */
export interface Question {
  readonly window: Window;
  readonly asOf: IsoDate;
  readonly layer: 1 | 2;
  readonly borders: IsoDate | null;
}

export function questionOf(calendars: Calendars, chance: Chance): Question {
  const periods = (calendars.get('CALENDAR') ?? []).filter(({ key }) => /^202[012]/.test(key));
  const [one, other] = [chance.of(periods), chance.of(periods)];
  const isToDate = chance.below(3) === 0 && one.firstDay <= other.lastDay;
  const day = () => {
    const month = String(1 + chance.below(12)).padStart(2, '0');
    return date(`202${chance.below(3)}-${month}-${chance.of(['01', '15', '28'])}`);
  };
  return {
    window: { firstDay: one.firstDay, lastDay: isToDate ? other.lastDay : one.lastDay },
    asOf: chance.below(3) === 0 ? day() : date('2023-12-31'),
    layer: chance.below(3) === 0 ? 2 : 1,
    borders: chance.below(2) === 0 ? null : day(),
  };
}

export function readingOf(
  calendars: Calendars,
  { key, kind, frequency, calendar }: WorldIndicator,
  { window, asOf }: Question,
): RollUpReading {
  const tellable = { kind, frequency, from: null, to: null };
  const plan = planReading(tellable, window, asOf, calendars.get(calendar) ?? []);
  return { ...plan, indicatorId: indicatorId(key), kind, level: 'COMMUNE' };
}
