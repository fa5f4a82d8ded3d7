import type { RecognitionState } from '@phoihop/domain/recognitions';
import type { SigningState } from '@phoihop/domain/signings';
import type { ToneName } from '../theme/tokens.ts';
import type { IconName } from './icon-paths.ts';

export interface StateLook {
  readonly tone: ToneName;
  readonly icon: IconName;
}

/** What follows from a signing's dates rather than from its moves. */
type DerivedState = 'IN_FORCE' | 'UPCOMING' | 'TO_RENEW' | 'EXPIRED' | 'MISSING' | 'LATE';

export type ShownState = SigningState | DerivedState | RecognitionState;

/** How each state looks; its word is in the dictionary under `state.<CODE>`. */
export const stateLooks: Readonly<Record<ShownState, StateLook>> = {
  PLANNED: { tone: 'grey', icon: 'dashed' },
  DRAFTING: { tone: 'grey', icon: 'pencil' },
  SUBMITTED: { tone: 'blue', icon: 'up' },
  RETURNED: { tone: 'amber', icon: 'back' },
  APPROVED: { tone: 'violet', icon: 'tick' },
  SIGNED: { tone: 'green', icon: 'seal' },
  SUPERSEDED: { tone: 'slate', icon: 'swap' },
  TERMINATED: { tone: 'slate', icon: 'square' },
  CANCELLED: { tone: 'slate', icon: 'cross' },
  IN_FORCE: { tone: 'green', icon: 'seal' },
  UPCOMING: { tone: 'green', icon: 'calendar' },
  TO_RENEW: { tone: 'amber', icon: 'loop' },
  EXPIRED: { tone: 'red', icon: 'clock' },
  MISSING: { tone: 'red', icon: 'struck' },
  LATE: { tone: 'red', icon: 'clock' },
  RECOGNISED: { tone: 'green', icon: 'seal' },
  WITHDRAWN: { tone: 'slate', icon: 'cross' },
  LAPSED: { tone: 'red', icon: 'clock' },
  AWAITING_REASSESSMENT: { tone: 'amber', icon: 'loop' },
};
