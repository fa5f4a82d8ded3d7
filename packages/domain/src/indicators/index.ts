export { figureStates, frequencies, indicatorKinds, precisions, shownStates } from './indicator.ts';
export type { FigureState, Frequency, IndicatorKind, Precision, ShownState } from './indicator.ts';
export {
  decideFigureEntry,
  decideFigureSheet,
  decideFigureSheetOpen,
  figureSheetMoveNames,
  figureSheetMoves,
  sheetNameFor,
  sheetStates,
} from './figure-sheet.ts';
export type {
  FigureSheetCommand,
  FigureSheetFacts,
  FigureSheetMove,
  SheetState,
} from './figure-sheet.ts';
export {
  decideCell,
  decideLife,
  emptyCell,
  enteredStates,
  hadBegun,
  isCollected,
  isSameCell,
  noteLengthMax,
  parseFigure,
  wholeDigitsMax,
} from './figure-cell.ts';
export type { Cell, Collected, EnteredState, SheetPeriod } from './figure-cell.ts';
export { decideFindings, findBreaches, findFindings } from './find-breaches.ts';
export type { Breach, Cells, Finding } from './find-breaches.ts';
export { partsRules } from './parts-rule.ts';
export type { PartOfTotal, PartsRule } from './parts-rule.ts';
export {
  decideIndicator,
  decideIndicatorEdit,
  indicatorTextMax,
  isAlike,
} from './indicator-definition.ts';
export type { AskedIndicator, IndicatorMeaning, IndicatorWording } from './indicator-definition.ts';
export { countedOn, isCollectedIn, planReading } from './window.ts';
export type { DatedPeriod, Reading, Tellable, Window } from './window.ts';
export { changeBetween, decideSince, periodBefore } from './period-change.ts';
export type { PeriodChange, ToldFigure } from './period-change.ts';
export { parsePeriod, parseSpan, writeSpan } from './period.ts';
export type { Period } from './period.ts';
export {
  operandsOf,
  parseRuleDefinition,
  ruleContent,
  ruleKinds,
  ruleOperators,
  ruleSeverities,
} from './validation-rule.ts';
export type {
  RuleDefinition,
  RuleKind,
  RuleOperator,
  RuleSeverity,
  ValidationRule,
} from './validation-rule.ts';
export { decideRule, isCollectedTogether } from './rule-definition.ts';
export type { AskedRule } from './rule-definition.ts';
export { compareWithPublished } from './published.ts';
export type { Comparison, PublishedValue } from './published.ts';
export { rankFigures } from './ranking.ts';
export { cellKinds, cellMarks, readCell, writeNumber } from './cell-text.ts';
export type { CellKind, CellReading, EnteredFigure, GivenCell } from './cell-text.ts';
export { columnLetters, placeOf } from './given-table.ts';
export type { GivenRow, GivenTable, MergedCells, PlacedCell, UnreadSheet } from './given-table.ts';
export { readFigureTable, tableErrorsMax } from './figure-table.ts';
export type { ReadTable, TableFigure } from './figure-table.ts';
export type { ColumnIndicator, TableColumns, TableError } from './table-header.ts';
export { differenceOf } from './figure-difference.ts';
export type { FigureChange, FigureDifference, StandingSheet } from './figure-difference.ts';
