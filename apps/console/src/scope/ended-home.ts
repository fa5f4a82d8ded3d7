import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { livesAnywhere } from './home-of.ts';
import { unitOn } from './unit-on.ts';
import type { Viewer } from './viewer.ts';

/** A unit that is over, with its last day. */
export interface EndedHome {
  readonly fullName: string;
  readonly lastDay: IsoDate;
}

/**
 * The viewer's own unit where nothing is left to look at on the day: it has ended, nobody stands for it, and no other grant
 * holds then. Null where there is something to look at.
 */
export function endedHome(
  {
    account,
    home,
    homeLine,
  }: Pick<Viewer, 'home' | 'homeLine'> & {
    readonly account: Pick<Viewer['account'], 'grants'>;
  },
  day: IsoDate,
): EndedHome | null {
  if (home === null) return null;
  if (livesAnywhere(account.grants, day)) return null;
  const standing = unitOn(home, homeLine, day);
  const own = account.grants.find(({ unit }) => unit?.id === standing.id)?.unit;
  if (!own?.validTo || day < own.validTo) return null;
  return { fullName: own.fullName, lastDay: addDays(own.validTo, -1) };
}
