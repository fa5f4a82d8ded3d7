import type { ReorganisationMove, ReorganisationState } from '@phoihop/domain/units';
import type { IconName } from '../layout/icon-paths.ts';
import type { StateLook } from '../layout/state-looks.ts';

/** How each state of an act looks; its word is in the dictionary under `reorganisations.state.<CODE>`. */
export const reorganisationLooks: Readonly<Record<ReorganisationState, StateLook>> = {
  DRAFT: { tone: 'grey', icon: 'pencil' },
  APPLIED: { tone: 'green', icon: 'seal' },
  CANCELLED: { tone: 'slate', icon: 'cross' },
  RECORDED: { tone: 'slate', icon: 'document' },
};

export const moveIcons: Readonly<Record<ReorganisationMove, IconName>> = {
  APPLY: 'tick',
  REVERT: 'back',
  CANCEL: 'cross',
};
