import { parseDate } from '@phoihop/domain/dates';
import { unitLevels } from '@phoihop/domain/units';
import type { Context } from '../context.ts';
import { refused } from '../refused-error.ts';
import { incompleteOf } from '../units/map-incomplete.ts';
import type { ExportedTable } from './figure-export.ts';
import { viewOf } from './figure-arguments.ts';
import type { FigureView } from './figure-row.ts';
import { listIndicators } from './figure-table.ts';
import { readFigures } from './read-figures.ts';
import { getOwner, listOwners } from './units-on-borders.ts';

/** The figures that an address asks for: `under`, `level`, `period`, `indicators`, `borders`, `layer`, `asOf`. */
export async function openFigureTable(
  context: Context,
  query: Readonly<Record<string, string>>,
): Promise<ExportedTable> {
  const { under = '', level: asked = 'COMMUNE', indicators } = query;
  const level = unitLevels.find((each) => each === asked);
  if (!level) throw refused('INVALID_INPUT', { what: 'level', text: asked, hint: 'levelForm' });
  const view = viewIn(context, query);
  const [root, columns] = await Promise.all([
    getOwner(context, under, view),
    listIndicators(
      context,
      indicators?.split(',').filter((key) => key !== ''),
    ),
  ]);
  const [units, incomplete] = await Promise.all([
    listOwners(context, root, level, view),
    root.isCovered ? incompleteOf(context, root) : null,
  ]);
  const read = (some: typeof units) => readFigures(context, some, columns, view);
  return { under: root, indicators: columns, units, ...view, incomplete, read };
}

function viewIn(context: Context, query: Readonly<Record<string, string>>): FigureView {
  const { period = '', layer = 'OFFICIAL', borders, asOf } = query;
  if (layer !== 'OFFICIAL' && layer !== 'PREVIEW') {
    throw refused('INVALID_INPUT', { what: 'layer', text: layer, hint: 'layerForm' });
  }
  return viewOf(context, { period, layer, borders: dayIn(borders), asOf: dayIn(asOf) });
}

function dayIn(text: string | undefined) {
  if (!text) return null;
  const day = parseDate(text);
  if (day === null) throw refused('INVALID_INPUT', { what: 'date', text, hint: 'dateForm' });
  return day;
}
