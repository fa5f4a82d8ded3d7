/** What targets are held against: how many units meet a standard, or a figure as anybody else reads it. */
import type { IsoDate } from '@phoihop/domain/dates';
import { targetPeriod, type Measured } from '@phoihop/domain/recognitions';
import type { Context } from '../context.ts';
import type { FigureState } from '../indicators/figure-row.ts';
import { periodsOf } from '../indicators/figure-periods.ts';
import { loadIndicator } from '../indicators/indicator.ts';
import { figureAt, loadFigure } from '../indicators/load-figure.ts';
import { loadUnit } from '../units/unit-row.ts';
import { loadCount } from './load-count.ts';
import type { TargetRow } from './target-row.ts';

/** What a target comes to, with what it reads as and the period it is told for. */
export interface MeasuredTarget extends Measured {
  readonly state: FigureState;
  /** Null for a standard, which is met or not on the day. */
  readonly period: string | null;
}

const unknown: MeasuredTarget = {
  value: null,
  units: { reported: 0, expected: 0 },
  isFinal: true,
  isRate: false,
  state: 'NOT_REPORTED',
  period: null,
};

/** What the target comes to on the day, by the rollup of every other count and figure. */
export function measureTarget(
  context: Context,
  target: TargetRow,
  day: IsoDate,
): Promise<MeasuredTarget> {
  const { unitId, standardId, indicatorId } = target;
  if (standardId !== null) return measureStandard(context, { unitId, standardId }, day);
  return indicatorId === null
    ? Promise.resolve(unknown)
    : measureIndicator(context, { ...target, indicatorId }, day);
}

async function measureStandard(
  context: Context,
  { unitId, standardId }: { readonly unitId: string; readonly standardId: string },
  day: IsoDate,
): Promise<MeasuredTarget> {
  const unit = await loadUnit(context, unitId, day);
  if (!unit) return unknown;
  if (!unit.isCovered) return { ...unknown, state: 'FORBIDDEN' };
  const count = await loadCount(context, `${standardId}@${day}@${unit.path}@${unit.pathEnd}`);
  if (!count || count.applicable === 0) return { ...unknown, state: 'NOT_APPLICABLE' };
  const { achieved, applicable } = count;
  const units = { reported: applicable, expected: applicable };
  return { ...unknown, value: String(achieved), units, state: 'REPORTED' };
}

async function measureIndicator(
  context: Context,
  target: TargetRow & { readonly indicatorId: string },
  day: IsoDate,
): Promise<MeasuredTarget> {
  const indicator = await loadIndicator(context, target.indicatorId);
  const isRate = indicator?.kind === 'RATIO';
  const base = isRate ? await loadIndicator(context, indicator.numeratorId) : indicator;
  if (!base || base.kind === 'RATIO') return unknown;
  const periods = await periodsOf(context, base.calendarKey ?? 'CALENDAR');
  const told = targetPeriod(target, base.kind, day, periods);
  const period = told?.key ?? null;
  const isFinal = base.kind !== 'FLOW' || (told !== null && told.lastDay <= day);
  const figure =
    period &&
    (await loadFigure(
      context,
      figureAt(target.unitId, target.indicatorId, {
        period,
        asOf: day,
        borders: null,
        layer: 'OFFICIAL',
      }),
    ));
  if (!figure) return { ...unknown, isFinal, isRate, period };
  const { value, units, state } = figure;
  return { value, units, state, isFinal, isRate, period };
}
