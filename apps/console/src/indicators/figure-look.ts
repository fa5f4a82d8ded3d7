import type { FigureFields } from '@phoihop/client/indicators';

/** What decides how a figure is shown in a table. */
export type SeenFigure = Pick<FigureFields, 'state' | 'value' | 'units'>;

export type FigureLook =
  | 'whole'
  | 'partial'
  | 'silent'
  | 'not-applicable'
  | 'forbidden'
  | 'not-comparable';

/** How a figure looks: whole, with units missing, or one of the four that are no number. */
export function figureLook({ state, units }: SeenFigure): FigureLook {
  if (state !== 'REPORTED') return looks[state];
  return units.reported < units.expected ? 'partial' : 'whole';
}

const looks = {
  NOT_REPORTED: 'silent',
  NOT_APPLICABLE: 'not-applicable',
  FORBIDDEN: 'forbidden',
  NOT_COMPARABLE: 'not-comparable',
} as const;
