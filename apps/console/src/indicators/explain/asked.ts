import type { FigureLayer, IndicatorFields } from '@phoihop/client/indicators';
import type { UnitName } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';

/** The map, the reports and the day that figures are asked for: the same for a whole screen. */
export interface FigureGround {
  /** The day of the map; null for the map of each period. */
  readonly borders: IsoDate | null;
  readonly layer: FigureLayer;
  readonly asOf: IsoDate;
}

/** Which figure is to be explained. */
export interface AskedFigure {
  readonly unit: Pick<UnitName, 'code' | 'fullName'>;
  readonly indicator: IndicatorFields;
  readonly period: string;
  readonly ground: FigureGround;
}
