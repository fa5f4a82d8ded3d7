import { signingStages, type SigningStage } from '@phoihop/domain/signings';

/** What lies across the stages: who is to renew, and who is late. */
export const coverageMarks = ['TO_RENEW', 'LATE'] as const;
type CoverageMark = (typeof coverageMarks)[number];

/** One number of the matrix: a unit and all under it, at one stage or with one mark. */
export interface Cell {
  readonly unit: string;
  readonly stage: SigningStage | CoverageMark;
  /** The unit alone, without what lies under it. */
  readonly isAlone?: true;
}

const aloneSign = '=';

/** Reads a cell from the address, `138:SUBMITTED`, `=138:SUBMITTED` for the unit alone; null when it is none. */
export function readCell(text: string | null): Cell | null {
  const [name = '', word] = (text ?? '').split(':');
  const stage = [...signingStages, ...coverageMarks].find((name) => name === word);
  const isAlone = name.startsWith(aloneSign);
  const unit = isAlone ? name.slice(aloneSign.length) : name;
  if (unit === '' || !stage) return null;
  return isAlone ? { unit, stage, isAlone } : { unit, stage };
}

export function writeCell({ unit, stage, isAlone }: Cell): string {
  return `${isAlone ? aloneSign : ''}${unit}:${stage}`;
}

export function isCellOf(one: Cell | null, other: Cell): boolean {
  return one !== null && writeCell(one) === writeCell(other);
}

/** The units behind a cell, as the service is asked for them. */
export function behind(stage: Cell['stage']) {
  return {
    stage: isMark(stage) ? null : [stage],
    isToBeRenewed: stage === 'TO_RENEW' ? true : null,
    isLate: stage === 'LATE' ? true : null,
  };
}

function isMark(stage: Cell['stage']): stage is CoverageMark {
  return coverageMarks.some((mark) => mark === stage);
}
