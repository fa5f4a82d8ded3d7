import { parsePeriod } from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { lastEnded } from '../figures/figure-params.ts';
import { useScope, type Scope } from '../scope/use-scope.ts';

export type SheetLevel = Extract<UnitLevel, 'DISTRICT' | 'COMMUNE'>;

/** Of which units and period sheets are looked at, as the address says it. */
export interface SheetView extends Scope {
  readonly period: string;
  readonly level: SheetLevel;
  readonly change: (next: { readonly period?: string; readonly level?: SheetLevel }) => void;
}

export function useSheetView(): SheetView {
  const scope = useScope();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period') ?? '';
  const change = useCallback<SheetView['change']>(
    (next) =>
      setSearch((search) => {
        for (const [name, value] of Object.entries(next)) search.set(name, value);
        return search;
      }),
    [setSearch],
  );
  const parsed = parsePeriod(asked);
  return {
    ...scope,
    period: parsed === null || parsed.kind === 'TO_DATE' ? lastEnded('QUARTER', scope.asOf) : asked,
    level: search.get('level') === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE',
    change,
  };
}
