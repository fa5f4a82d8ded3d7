import type { ShownState } from '../layout/state-looks.ts';
import type { Cell } from './cell.ts';

/** A stage in the words and colours of the states. */
export function shownStage(stage: Cell['stage']): ShownState {
  if (stage === 'ENDED') return 'EXPIRED';
  return stage === 'SIGNED' ? 'UPCOMING' : stage;
}

/** Where the page of a programme lies; its code holds slashes. */
export function programmePath(code: string): string {
  return `/programmes/${encodeURIComponent(code)}/show`;
}
