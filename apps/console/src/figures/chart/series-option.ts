import type { SeriesOption } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import type { Tokens } from '../../theme/tokens.ts';

/** One period of a series. */
export interface SeriesPoint {
  readonly name: string;
  /** Null leaves a gap: what was not told is not 0. */
  readonly value: string | null;
  readonly text: string;
  readonly isPartial: boolean;
  readonly published: string | null;
}

/**
 * What is drawn of a series. A float is good enough for the place of a point; what is read stands in its label and in
 * the table.
 */
export function seriesOption(points: readonly SeriesPoint[], tokens: Tokens): EChartsCoreOption {
  const series: SeriesOption[] = [
    {
      type: 'line',
      connectNulls: false,
      showAllSymbol: true,
      symbolSize: 9,
      lineStyle: { color: tokens.primary, width: 2 },
      label: { show: true, position: 'top', color: tokens.ink, fontSize: 13 },
      labelLayout: { hideOverlap: true },
      data: points.map(({ value, text, isPartial }) => ({
        value: value === null ? '-' : Number(value),
        symbol: isPartial ? 'emptyCircle' : 'circle',
        itemStyle: { color: isPartial ? tokens.amber.text : tokens.primary },
        label: { formatter: () => text },
      })),
    },
    {
      type: 'scatter',
      symbol: 'diamond',
      symbolSize: 15,
      itemStyle: { color: 'transparent', borderColor: tokens.ink2, borderWidth: 2 },
      data: points.map(({ published }) => (published === null ? '-' : Number(published))),
    },
  ];
  return {
    animation: false,
    grid: { left: 8, right: 24, top: 28, bottom: 8, outerBoundsMode: 'same' },
    textStyle: { fontFamily: 'inherit' },
    xAxis: {
      type: 'category',
      data: points.map(({ name }) => name),
      axisLine: { lineStyle: { color: tokens.edge } },
      axisLabel: { color: tokens.ink2, fontSize: 13, interval: 'auto', hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: tokens.line } },
    },
    series,
  };
}
