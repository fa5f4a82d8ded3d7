import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { FigureGround } from '../indicators/explain/asked.ts';
import { useScope } from '../scope/use-scope.ts';
import { type FigureLevel, type FigureParams, readFigureParams } from './figure-params.ts';

type Name = 'tab' | 'period' | 'level' | 'i' | 'layer' | 'borders' | 'sort' | 'x';

export interface FigureView extends Omit<FigureParams, 'level'> {
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: FigureLevel;
  readonly ground: FigureGround;
  /** Null takes a part out of the address. */
  readonly change: (next: Partial<Record<Name, string | null>>) => void;
}

/** What the screen of figures shows, under the unit and on the day looked at; and how to show something else. */
export function useFigureParams(): FigureView {
  const [search, setSearch] = useSearchParams();
  const { unitCode, unitName, unit, asOf } = useScope();
  const params = readFigureParams(search, asOf);
  const isBelow = unit?.level === 'DISTRICT' || unit?.level === 'COMMUNE';
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
    unitName,
    level: params.level ?? (isBelow ? 'COMMUNE' : 'DISTRICT'),
    ground: { borders: params.borders, layer: params.layer, asOf },
    change,
  };
}
