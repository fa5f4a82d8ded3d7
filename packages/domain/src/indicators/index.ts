export { figureStates, frequencies, indicatorKinds, precisions, shownStates } from './indicator.ts';
export type { FigureState, Frequency, IndicatorKind, Precision, ShownState } from './indicator.ts';
export { sheetStates } from './figure-sheet.ts';
export type { SheetState } from './figure-sheet.ts';
export { parsePeriod } from './period.ts';
export type { Period } from './period.ts';
export { ruleKinds, ruleSeverities } from './validation-rule.ts';
export type { RuleKind, RuleSeverity } from './validation-rule.ts';
