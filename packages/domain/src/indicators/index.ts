export { frequencies, indicatorKinds, precisions } from './indicator.ts';
export type { Frequency, IndicatorKind, Precision } from './indicator.ts';
export { parsePeriod } from './period.ts';
export type { Period } from './period.ts';
