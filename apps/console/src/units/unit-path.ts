import type { IsoDate } from '@phoihop/domain/dates';

/** A unit's page on a day: a code names another unit on another day. */
export function datedUnitPath(code: string, day: IsoDate): string {
  return `/units/${code}/show?${new URLSearchParams({ d: day }).toString()}`;
}
