export { deriveFigures, deriveUnits, type Send } from './derive-figures.ts';
export { explainRollUp, type Contribution, type ExplainQuestion } from './explain.ts';
export { loadPeriods } from './load-periods.ts';
export { rollUp } from './roll-up.ts';
export type { RolledUp, RollUpQuestion, RollUpReading, RollUpTarget } from './roll-up.ts';
export { checkFigures, rebuildFigures } from './check-figures.ts';
export type { FigureFinding, FigureReport } from './check-figures.ts';
