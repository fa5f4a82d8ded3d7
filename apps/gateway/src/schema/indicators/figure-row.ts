import type { RollUpTarget } from '@phoihop/database/figures';
import type { IsoDate } from '@phoihop/domain/dates';
import type { ShownState } from '@phoihop/domain/indicators';
import type { UnitRow } from '../units/unit-row.ts';
import type { IndicatorRow } from './indicator.ts';

/** What official figures are, or what they would be with all that is submitted. */
export type FigureLayer = 'OFFICIAL' | 'PREVIEW';

/** What somebody asks figures by, besides units and indicators. */
export interface FigureView {
  /** A period's key. */
  readonly period: string;
  readonly borders: IsoDate | null;
  readonly layer: FigureLayer;
  readonly asOf: IsoDate;
}

/** What a figure reads as; on other borders it may not be comparable. */
export type FigureState = ShownState | 'NOT_COMPARABLE';

export interface Completeness {
  readonly reported: number;
  readonly expected: number;
}

/** One indicator of one unit. */
export interface FigureRow extends FigureView {
  readonly unit: UnitRow;
  readonly indicator: IndicatorRow;
  readonly state: FigureState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly cells: Completeness;
  readonly units: Completeness;
  readonly notApplicable: number;
  readonly inherited: boolean;
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
  readonly isMapKnown: boolean;
  /** Whether the unit lived in a period that is due, where no borders are given: of one that came later nothing was to be told. */
  readonly hadBegun: boolean;
  /** The units that lie on both sides of the border. */
  readonly faults: readonly string[];
  /** The same one of the period right before, where it was read along. */
  readonly previous?: FigureRow;
}

/** Whose figures are read: units that the viewer sees, with where each stands and stood, in the same order. */
export interface FigureQuestion {
  readonly units: readonly UnitRow[];
  readonly targets: readonly RollUpTarget[];
  readonly view: FigureView;
}

/** Names a figure among those of one view. */
export function figureKey({ unit, indicator }: Pick<FigureRow, 'unit' | 'indicator'>): string {
  return `${unit.id} ${indicator.id}`;
}

/** A figure of which nothing is told. */
export function emptyFigure(
  unit: UnitRow,
  indicator: IndicatorRow,
  view: FigureView,
  state: FigureState,
): FigureRow {
  return {
    ...view,
    unit,
    indicator,
    state,
    value: null,
    numerator: null,
    denominator: null,
    cells: { reported: 0, expected: 0 },
    units: { reported: 0, expected: 0 },
    notApplicable: 0,
    inherited: false,
    oldest: null,
    newest: null,
    isMapKnown: true,
    hadBegun: true,
    faults: [],
  };
}
