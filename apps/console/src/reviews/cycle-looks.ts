import type { ReviewCycleMove, ReviewCycleState } from '@phoihop/domain/reviews';
import type { IconName } from '../layout/icon-paths.ts';
import type { StateLook } from '../layout/state-looks.ts';

/** How each state of a review looks; its word is in the dictionary under `reviews.state.<CODE>`. */
export const cycleLooks: Readonly<Record<ReviewCycleState, StateLook>> = {
  PLANNED: { tone: 'grey', icon: 'dashed' },
  OPEN: { tone: 'blue', icon: 'cycle' },
  PUBLISHED: { tone: 'green', icon: 'seal' },
  CANCELLED: { tone: 'slate', icon: 'cross' },
};

export const moveIcons: Readonly<Record<ReviewCycleMove, IconName>> = {
  OPEN: 'cycle',
  PUBLISH: 'seal',
  CANCEL: 'cross',
};
