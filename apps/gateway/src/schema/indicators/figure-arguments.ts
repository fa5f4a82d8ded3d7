/** What figures are asked by: the same of one, of many and of what one is made of. */
import type { IsoDate } from '@phoihop/domain/dates';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { FigureLayer as Layer, FigureRow, FigureView } from './figure-row.ts';
import { FigureLayer, periodDescription } from './figure-words.ts';
import { getIndicator } from './indicator.ts';
import { readFigures } from './read-figures.ts';
import { getOwner } from './units-on-borders.ts';

/** What every read of figures takes, whatever its units, indicators and periods. */
export const groundArguments = builder.args((t) => ({
  borders: t.field({
    type: 'Date',
    description:
      'The day on whose map units are named and stand, one that is not there then as it stood nearest to it; the map of each period unless given.',
  }),
  layer: t.field({
    type: FigureLayer,
    defaultValue: 'OFFICIAL',
    description: 'Which reports count.',
  }),
  asOf: t.field({
    type: 'Date',
    description: 'The day it is told on; the business date unless given.',
  }),
}));

/** The same for one period. */
export const viewArguments = builder.args((t) => ({
  period: t.string({ required: true, description: periodDescription }),
  ...groundArguments,
}));

/** What one figure is asked by. */
export const figureArguments = builder.args((t) => ({
  unit: t.string({ required: true, description: 'The unit (code or Relay id).' }),
  indicator: t.string({ required: true, description: 'The indicator (key or Relay id).' }),
  ...viewArguments,
}));

interface ViewArguments {
  readonly period: string;
  readonly borders?: IsoDate | null | undefined;
  readonly layer?: Layer | null | undefined;
  readonly asOf?: IsoDate | null | undefined;
}

/** What the arguments of a read ask for. */
export function viewOf(
  { today }: Context,
  { period, borders, layer, asOf }: ViewArguments,
): FigureView {
  return {
    period: period.trim(),
    borders: borders ?? null,
    layer: layer ?? 'OFFICIAL',
    asOf: asOf ?? today,
  };
}

/** The figure that the arguments ask for. */
export async function getFigure(
  context: Context,
  {
    unit,
    indicator,
    ...args
  }: ViewArguments & { readonly unit: string; readonly indicator: string },
): Promise<FigureRow> {
  const view = viewOf(context, args);
  const [owner, counted] = await Promise.all([
    getOwner(context, unit, view),
    getIndicator(context, indicator),
  ]);
  const [figure] = await readFigures(context, [owner], [counted], view);
  if (!figure) throw new Error('a figure was asked for and none was read');
  return figure;
}
