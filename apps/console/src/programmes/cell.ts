import { signingStages, type SigningStage } from '@phoihop/domain/signings';

/** One number of the matrix: a unit and all under it, at one stage. */
export interface Cell {
  readonly unit: string;
  readonly stage: SigningStage;
}

/** Reads a cell from the address, `138:SUBMITTED`; null when it is none. */
export function readCell(text: string | null): Cell | null {
  const [unit, word] = (text ?? '').split(':');
  const stage = signingStages.find((name) => name === word);
  return unit && stage ? { unit, stage } : null;
}

export function writeCell({ unit, stage }: Cell): string {
  return `${unit}:${stage}`;
}

export function isCellOf(one: Cell | null, other: Cell): boolean {
  return one?.unit === other.unit && one.stage === other.stage;
}
