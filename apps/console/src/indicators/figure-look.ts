import type { FigureFields, FigureState } from '@phoihop/client/indicators';

/** What decides how a figure is shown in a table. */
export type SeenFigure = Pick<FigureFields, 'state' | 'value' | 'units' | 'hadBegun'>;

export type FigureLook =
  | 'whole'
  | 'partial'
  | 'silent'
  | 'not-applicable'
  | 'not-begun'
  | 'forbidden'
  | 'not-comparable';

/** What a figure is told to be: of a unit that came after its period nothing was to be reported. */
export type ToldState = FigureState | 'NOT_BEGUN';

export function toldState({ state, hadBegun }: Pick<SeenFigure, 'state' | 'hadBegun'>): ToldState {
  return state === 'NOT_APPLICABLE' && !hadBegun ? 'NOT_BEGUN' : state;
}

/** How a figure looks: whole, with units missing, or one of those that are no number. */
export function figureLook(figure: SeenFigure): FigureLook {
  const state = toldState(figure);
  if (state !== 'REPORTED') return looks[state];
  return figure.units.reported < figure.units.expected ? 'partial' : 'whole';
}

export const looks = {
  NOT_REPORTED: 'silent',
  NOT_APPLICABLE: 'not-applicable',
  NOT_BEGUN: 'not-begun',
  FORBIDDEN: 'forbidden',
  NOT_COMPARABLE: 'not-comparable',
} as const satisfies Record<Exclude<ToldState, 'REPORTED'>, FigureLook>;
