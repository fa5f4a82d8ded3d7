import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { FigureGround } from '../indicators/explain/asked.ts';
import { useScope } from '../scope/use-scope.ts';
import {
  type FigureLevel,
  type FigureParams,
  standingLevel,
  readFigureParams,
} from './figure-params.ts';
import { useLevels } from './use-levels.ts';

type Name = 'tab' | 'period' | 'level' | 'i' | 'layer' | 'borders' | 'under' | 'sort' | 'x';

export interface FigureView extends Omit<FigureParams, 'level'> {
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: FigureLevel;
  /** Those of which there are units; null until it is known. */
  readonly levels: readonly FigureLevel[] | null;
  readonly ground: FigureGround;
  /** Null takes a part out of the address. */
  readonly change: (next: Partial<Record<Name, string | null>>) => void;
}

/** What the screen of figures shows, under the unit and on the day looked at; and how to show something else. */
export function useFigureParams(): FigureView {
  const [search, setSearch] = useSearchParams();
  const { asOf, ...scope } = useScope();
  const params = readFigureParams(search, asOf);
  const unitCode = params.under ?? scope.unitCode;
  const day = params.borders ?? asOf;
  // Figures are of the unit that has the code on the day of their map.
  const { unit: then, levels } = useLevels(unitCode, day);
  const level = (then ?? scope.unit)?.level;
  const usual = level === 'DISTRICT' || level === 'COMMUNE' ? 'COMMUNE' : 'DISTRICT';
  const change = useCallback(
    (next: Partial<Record<Name, string | null>>) =>
      setSearch((search) => {
        for (const [name, value] of Object.entries(next)) {
          if (value === null) search.delete(name);
          else search.set(name, value);
        }
        return search;
      }),
    [setSearch],
  );
  return {
    ...params,
    unitCode,
    unitName: then?.fullName ?? scope.unitName,
    level: standingLevel(params.level ?? usual, levels),
    levels,
    ground: { borders: params.borders, layer: params.layer, asOf },
    change,
  };
}
