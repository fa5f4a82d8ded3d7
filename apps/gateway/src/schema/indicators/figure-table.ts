import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { refused } from '../refused-error.ts';
import type { UnitRow } from '../units/unit-row.ts';
import type { UnitLevel as Level } from '@phoihop/domain/units';
import { Unit } from '../units/unit.ts';
import { UnitLevel } from '../units/unit-words.ts';
import type { FigureRow, FigureView } from './figure-row.ts';
import { viewArguments, viewOf } from './figure-arguments.ts';
import { periodDescription } from './figure-words.ts';
import { Figure } from './figure.ts';
import { getIndicator, Indicator, type IndicatorRow } from './indicator.ts';
import { readFigures } from './read-figures.ts';
import { getOwner, listOwners } from './units-on-borders.ts';

/** As many cells as one table may have: 12,000 units by 30 indicators are asked for in parts. */
const cellsMax = 50_000;

interface Row {
  readonly unit: UnitRow;
  readonly figures: readonly FigureRow[];
}

/** Units by indicators, with the unit they lie under. */
export interface Table {
  readonly under: UnitRow;
  readonly level: Level;
  readonly view: FigureView;
  readonly indicators: readonly IndicatorRow[];
  readonly rows: readonly Row[];
  readonly total: Row;
}

export interface TableQuestion {
  readonly under: string;
  readonly level: Level;
  /** Keys or Relay ids; all that there are unless given. */
  readonly indicators?: readonly string[] | null | undefined;
}

/** The figures of all units of a level at or under one that the viewer may see, and of that one itself. */
export async function readTable(
  context: Context,
  { under, level, indicators }: TableQuestion,
  view: FigureView,
): Promise<Table> {
  const [root, columns] = await Promise.all([
    getOwner(context, under, view),
    listIndicators(context, indicators),
  ]);
  const units = await listOwners(context, root, level, view);
  if (units.length * columns.length > cellsMax) {
    throw refused('TOO_COMPLEX', { what: 'breadth', limit: cellsMax });
  }
  const figures = await readFigures(context, [root, ...units], columns, view);
  const rows = [root, ...units].map((unit, index) => ({
    unit,
    figures: figures.slice(index * columns.length, (index + 1) * columns.length),
  }));
  const [total = { unit: root, figures: [] }, ...parts] = rows;
  return { under: root, level, view, indicators: columns, rows: parts, total };
}

export async function listIndicators(
  context: Context,
  keys: readonly string[] | null | undefined,
): Promise<readonly IndicatorRow[]> {
  if (keys) {
    const named = await Promise.all(keys.map((key) => getIndicator(context, key)));
    // One that is named twice, or by its key and by its id, is asked for once: else it would be added to itself.
    return [...new Map(named.map((each) => [each.id, each])).values()];
  }
  if (!maySeeCatalogues(context.actor)) return [];
  return context.db.prisma.indicator.findMany({ orderBy: { position: 'asc' } });
}

const FigureRowType = builder.objectRef<Row>('FigureRow').implement({
  description: 'All figures of one unit in a table, in the order of its indicators.',
  fields: (t) => ({
    unit: t.field({ type: Unit, description: 'The unit.', resolve: ({ unit }) => unit }),
    figures: t.field({
      type: [Figure],
      description: 'Its figures, in the order of the indicators.',
      resolve: ({ figures }) => [...figures],
    }),
  }),
});

const FigureTable = builder.objectRef<Table>('FigureTable').implement({
  description: 'Units by indicators in one period.',
  fields: (t) => ({
    under: t.field({
      type: Unit,
      description: 'The unit they lie under.',
      resolve: ({ under }) => under,
    }),
    level: t.expose('level', { type: UnitLevel, description: 'The level of its rows.' }),
    period: t.string({ description: periodDescription, resolve: ({ view }) => view.period }),
    indicators: t.field({
      type: [Indicator],
      description: 'Its columns.',
      resolve: ({ indicators }) => [...indicators],
    }),
    rows: t.field({
      type: [FigureRowType],
      description: 'The units of the level, in the order of the map.',
      resolve: ({ rows }) => [...rows],
    }),
    total: t.field({
      type: FigureRowType,
      description: 'The same figures of the unit they lie under.',
      resolve: ({ total }) => total,
    }),
  }),
});

builder.queryField('figureTable', (t) =>
  t.field({
    type: FigureTable,
    description: 'The figures of all units of a level under one, and of that one.',
    args: {
      under: t.arg.string({ required: true, description: 'The unit above (code or Relay id).' }),
      level: t.arg({ type: UnitLevel, required: true, description: 'The level of the rows.' }),
      indicators: t.arg.stringList({ description: 'Which (keys or Relay ids); all unless given.' }),
      ...viewArguments,
    },
    resolve: (_root, { under, level, indicators, ...args }, context) =>
      readTable(context, { under, level, indicators }, viewOf(context, args)),
  }),
);
