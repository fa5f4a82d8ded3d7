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
  switch (state) {
    case 'REPORTED':
      return units.reported < units.expected ? 'partial' : 'whole';
    case 'NOT_REPORTED':
      return 'silent';
    case 'NOT_APPLICABLE':
      return 'not-applicable';
    case 'FORBIDDEN':
      return 'forbidden';
    case 'NOT_COMPARABLE':
      return 'not-comparable';
  }
}
