/**
 * SYNTHETIC: the province's published figures broken down by commune, for the demo alone.
 *
 * No source prints these figures. They only add up, exactly, to what the ten-year review prints for the
 * province; the communes' parts follow the population of their districts and a repeatable chance.
 */
import { readTable } from '../read-table.ts';
import { stableNumber } from '../../src/stable-id.ts';
import { unitsAt } from '../unit-list.ts';
import { recipes, type Recipe } from './breakdown-recipes.ts';
import { split } from './split.ts';

/** One synthetic figure of one commune; a whole number. */
export interface CommuneFigure {
  readonly unitCode: string;
  readonly indicator: string;
  /** A period's key: `2022` or `2022-Q3`. */
  readonly period: string;
  readonly value: number;
}

/** The programme began on 2013-08-01, in its year's third quarter. */
export const quarters: readonly string[] = Array.from({ length: 38 }, (_, index) => {
  const since = index + 2;
  return `${2013 + Math.floor(since / 4)}-Q${1 + (since % 4)}`;
});

const groupKinds = ['residence', 'property', 'order', 'public_order'] as const;

const communes = unitsAt('COMMUNE');

const populations: ReadonlyMap<string, number> = new Map(
  readTable('district-population', ['code', 'population_2019']).map((row) => [
    row.code,
    Number(row.population_2019),
  ]),
);

/** All figures of the breakdown, by indicator, commune and period. */
export function breakDown(): readonly CommuneFigure[] {
  const partsOf = new Map<string, readonly number[]>();
  const figures = recipes.flatMap((recipe) => {
    const parts = split(recipe.total, weightsOf(recipe, partsOf));
    partsOf.set(recipe.indicator, parts);
    return communes.flatMap(({ code }, index) => figuresOf(recipe, code, parts[index] ?? 0));
  });
  return [...figures, ...figures.flatMap(groupsByKind)];
}

/** The groups of a commune by what they look after: exactly as many as it has. */
function groupsByKind({ unitCode, indicator, period, value }: CommuneFigure): CommuneFigure[] {
  if (indicator !== 'self_management_groups') return [];
  const weights = groupKinds.map((kind) => 50 + stableNumber(`${kind}:${unitCode}`, 100));
  const parts = split(value, weights);
  return groupKinds.map((kind, index) => {
    return { unitCode, indicator: `${indicator}_${kind}`, period, value: parts[index] ?? 0 };
  });
}

function weightsOf(
  { indicator, like, weight }: Recipe,
  partsOf: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  if (like === undefined) return weight === 'highland' ? highlandWeights : peopleWeights;
  const parts = partsOf.get(like);
  if (!parts) throw new Error(`${indicator} is spread like ${like}, which does not come before it`);
  return parts;
}

function figuresOf(recipe: Recipe, unitCode: string, total: number): readonly CommuneFigure[] {
  const { indicator, period } = recipe;
  if (period !== 'quarters') return [{ unitCode, indicator, period, value: total }];
  const weights = quarters.map(
    (quarter) => 50 + stableNumber(`${indicator}:${unitCode}:${quarter}`, 100),
  );
  const parts = split(total, weights);
  return quarters.map((quarter, index) => {
    return { unitCode, indicator, period: quarter, value: parts[index] ?? 0 };
  });
}

/** People of the district over its communes, more or less three tenths. */
const peopleWeights: readonly number[] = communes.map(({ code, parentCode }) => {
  const siblings = communes.filter((commune) => commune.parentCode === parentCode).length;
  const people = (populations.get(parentCode ?? '') ?? 0) / siblings;
  return Math.round((people * (70 + stableNumber(`people:${code}`, 61))) / 100);
});

/** Early marriage is a matter of the three districts that plan 191-KH/TU names. */
const highlandWeights: readonly number[] = communes.map(({ parentCode }, index) => {
  const factor = { '137': 9, '139': 9, '140': 3 }[parentCode ?? ''] ?? 1;
  return factor * (peopleWeights[index] ?? 0);
});
