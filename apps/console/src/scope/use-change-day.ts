import { unitLineQuery, unitNameQuery } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useClient } from 'urql';
import { unitOn } from './unit-on.ts';
import { useAsOf } from './use-as-of.ts';
import { useScopeParams } from './use-scope-params.ts';

/**
 * Looks at another day, and there at whoever stands for the unit that was looked at: a code names another unit on
 * another day.
 */
export function useChangeDay(): (day: IsoDate) => void {
  const client = useClient();
  const { asOf, businessDate } = useAsOf();
  const { u, change } = useScopeParams();
  return (day) => void go(day);

  async function go(day: IsoDate): Promise<void> {
    const d = day === businessDate ? null : day;
    change(u === null ? { d } : { d, u: await codeOn(u, day) });
  }

  /** Null where nothing stands for it: then the viewer's own unit is looked at. */
  async function codeOn(code: string, day: IsoDate): Promise<string | null> {
    const [line, name] = await Promise.all([
      client.query(unitLineQuery, { unit: code, asOf }).toPromise(),
      client.query(unitNameQuery, { code, asOf }).toPromise(),
    ]);
    const unit = name.data?.unit;
    if (!unit) return null;
    const standing = unitOn(unit, line.data?.unit?.line ?? [], day);
    const there = await client.query(unitNameQuery, { code: standing.code, asOf: day }).toPromise();
    return there.data?.unit?.id === standing.id ? standing.code : null;
  }
}
