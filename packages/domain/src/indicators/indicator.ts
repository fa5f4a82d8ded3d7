/** Fixes how an indicator adds up, over time and over units; no reader may choose another way. */
export const indicatorKinds = ['FLOW', 'STOCK', 'RATIO', 'COUNT'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const frequencies = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type Frequency = (typeof frequencies)[number];

/** How exactly a source states a number; `HUNDREDS` and `THOUSANDS` state none at all. */
export const precisions = ['EXACT', 'AT_LEAST', 'HUNDREDS', 'THOUSANDS'] as const;
export type Precision = (typeof precisions)[number];

/** What a cell of a sheet may say; a cell that says nothing is not reported. */
export const figureStates = ['REPORTED', 'NOT_APPLICABLE'] as const;
export type FigureState = (typeof figureStates)[number];

/** What a figure reads as to somebody: the two that are told, nothing told, and not for him to know. */
export const shownStates = ['REPORTED', 'NOT_REPORTED', 'NOT_APPLICABLE', 'FORBIDDEN'] as const;
export type ShownState = (typeof shownStates)[number];
