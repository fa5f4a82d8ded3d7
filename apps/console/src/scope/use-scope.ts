import { type UnitName, unitNameQuery } from '@phoihop/client/units';
import { useQuery } from 'urql';
import { type AsOf, useAsOf } from './use-as-of.ts';
import { unitOn } from './unit-on.ts';
import { useScopeParams } from './use-scope-params.ts';
import { useViewer } from './viewer.ts';

export interface Scope extends AsOf {
  /** The code of the unit whose subtree is looked at; empty for an account without a grant. */
  readonly unitCode: string;
  readonly unitName: string;
  /** Null until it is read, or where the account may not see it on that day. */
  readonly unit: UnitName | null;
  /** The viewer’s own unit, or whoever stands for it on that day; null for an account without a grant. */
  readonly home: UnitName | null;
  readonly setUnit: (code: string) => void;
}

/** Where and when the person looks: every screen obeys it. */
export function useScope(): Scope {
  const asOf = useAsOf();
  const { home: own, homeLine } = useViewer();
  const { u, change } = useScopeParams();
  const home = own === null ? null : unitOn(own, homeLine, asOf.asOf);
  const unitCode = u ?? home?.code ?? '';
  const isHome = unitCode === home?.code;
  const [found] = useQuery({
    query: unitNameQuery,
    variables: { code: unitCode, asOf: asOf.asOf },
    pause: isHome || unitCode === '',
  });
  const unit = isHome ? home : (found.data?.unit ?? null);
  return {
    ...asOf,
    unitCode,
    unitName: unit?.fullName ?? unitCode,
    unit,
    home,
    setUnit: (code) => change({ u: code === home?.code ? null : code }),
  };
}
