import type { SigningStage } from '@phoihop/domain/signings';
import type { ShownState } from '../layout/state-looks.ts';

/** A stage in the words and colours of the states. */
export function shownStage(stage: SigningStage): ShownState {
  if (stage === 'ENDED') return 'EXPIRED';
  return stage === 'SIGNED' ? 'UPCOMING' : stage;
}

/** Where the page of a programme lies; its code holds slashes. */
export function programmePath(code: string): string {
  return `/programmes/${encodeURIComponent(code)}/show`;
}
