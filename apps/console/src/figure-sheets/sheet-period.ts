import type { IsoDate } from '@phoihop/domain/dates';
import { parsePeriod } from '@phoihop/domain/indicators';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type FigureLevel,
  figureLevels,
  lastEnded,
  periodOn,
  standingLevel,
} from '../figures/figure-params.ts';
import { useLevels } from '../figures/use-levels.ts';
import { useScope, type Scope } from '../scope/use-scope.ts';

type SheetLevel = FigureLevel;

/** Of which units and period sheets are looked at, as the address says it. */
export interface SheetView extends Scope {
  readonly period: string;
  readonly level: SheetLevel;
  /** Those of which there are units; null until it is known. */
  readonly levels: readonly SheetLevel[] | null;
  /** Since when the unit looked at reports; null where that is not known, or where others report for it. */
  readonly begins: IsoDate | null;
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
  const { unitCode, asOf } = scope;
  const { unit, levels } = useLevels(unitCode, asOf);
  const begins = unit !== null && isReporter(unit) ? unit.validFrom : null;
  const parsed = parsePeriod(asked);
  const isPeriod = parsed !== null && parsed.kind !== 'TO_DATE';
  return {
    ...scope,
    period: isPeriod ? asked : usualQuarter(asOf, begins),
    level: standingLevel(search.get('level') === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE', levels),
    levels,
    begins,
    change,
  };
}

/** The last quarter that is over, or the one in which the unit began where that came later. */
function usualQuarter(asOf: IsoDate, begins: IsoDate | null): string {
  const ended = lastEnded('QUARTER', asOf);
  const first = begins === null ? ended : periodOn('QUARTER', begins);
  return first > ended ? first : ended;
}

function isReporter({
  level,
  startUnknown,
}: {
  readonly level: string;
  readonly startUnknown: boolean;
}): boolean {
  return !startUnknown && figureLevels.some((each) => each === level);
}
