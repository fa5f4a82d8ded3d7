import { useTheme } from '@mui/material/styles';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { dark, light } from '../../theme/tokens.ts';
import { type SeriesPoint, seriesOption } from './series-option.ts';

register([LineChart, ScatterChart, GridComponent, LabelLayout, SVGRenderer]);

interface SeriesChartProps {
  readonly points: readonly SeriesPoint[];
  /** What the picture shows, in words; its numbers stand in the table beside it. */
  readonly summary: string;
}

/** The line of a series, with a gap wherever nothing was told. */
export function SeriesChart({ points, summary }: SeriesChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const { mode } = useTheme().palette;
  // Fifteen points drawn anew cost less than finding out what changed; the text says whether anything did.
  const drawn = JSON.stringify(points);
  useEffect(() => {
    if (place.current === null) return undefined;
    const chart = init(place.current, null, { renderer: 'svg' });
    const points = JSON.parse(drawn) as readonly SeriesPoint[];
    chart.setOption(seriesOption(points, mode === 'dark' ? dark : light));
    const fit = () => chart.resize();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [drawn, mode]);
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn in the page, not fetched
  return <div ref={place} className="series-chart" role="img" aria-label={summary} />;
}
