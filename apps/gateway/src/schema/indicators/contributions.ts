/** What a figure is the sum of: cells that were reported, or units that meet a standard. */
import { explainRollUp, type Contribution } from '@phoihop/database/figures';
import { listAchievers } from '@phoihop/database/standards';
import type { Context } from '../context.ts';
import type { FigureRow } from './figure-row.ts';
import { planFigures } from './plan-figures.ts';
import { dayOf } from './read-counts.ts';
import { findTargets } from './read-figures.ts';

interface Part {
  readonly offset: number;
  readonly limit: number;
}

export type ReadContributions = (part: Part) => Promise<readonly Contribution[]>;

const none: ReadContributions = () => Promise.resolve([]);

/** How the contributions to a figure are read; there are none where the figure tells nothing of itself. */
export async function contributionsTo(
  context: Context,
  figure: FigureRow,
): Promise<ReadContributions> {
  if (figure.state === 'FORBIDDEN' || figure.state === 'NOT_COMPARABLE') return none;
  return figure.indicator.kind === 'COUNT'
    ? achieversOf(context, figure)
    : cellsOf(context, figure);
}

async function cellsOf(context: Context, figure: FigureRow): Promise<ReadContributions> {
  const [[plan], [target]] = await Promise.all([
    planFigures(context, [figure.indicator], figure),
    findTargets(context, [figure.unit]),
  ]);
  if (!plan || !target) return none;
  const { layer, borders } = figure;
  const question = {
    target,
    reading: plan.reading,
    layer: layer === 'OFFICIAL' ? (1 as const) : (2 as const),
    borders,
  };
  return (part) => explainRollUp(context.db, question, part);
}

async function achieversOf(context: Context, figure: FigureRow): Promise<ReadContributions> {
  const { unit, indicator, period, borders } = figure;
  const { standardId } = indicator;
  const [day, [target]] = await Promise.all([dayOf(context, figure), findTargets(context, [unit])]);
  if (!day || !target || !standardId) return none;
  const question = { target, standardId, day, borders };
  return async (part) => {
    const achievers = await listAchievers(context.db, question, part);
    return achievers.map(({ unitId, totalCount }) => ({
      unitId,
      fromId: unitId,
      period,
      state: 'REPORTED',
      value: '1',
      numerator: null,
      denominator: null,
      share: '1',
      sheetId: null,
      number: null,
      totalCount,
    }));
  };
}
