export { countFigures, listAchievers } from './count-figures.ts';
export type { Achiever, AchieverQuestion, CountedFigure, CountQuestion } from './count-figures.ts';
export { countStandards } from './count-standards.ts';
export type { CountTarget, StandardCount } from './count-standards.ts';
export { listAssessed } from './list-assessed.ts';
export type { Assessed } from './list-assessed.ts';
export { includedTiers, metOn } from './met.ts';
