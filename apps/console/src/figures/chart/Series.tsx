import type { FigureSeriesData, IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFormat } from '../../format/use-format.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import type { FigureView } from '../use-figure-params.ts';
import { NotBegun } from '../NotBegun.tsx';
import { SeriesChart } from './SeriesChart.tsx';
import { SeriesTable } from './SeriesTable.tsx';

export interface SeriesProps {
  readonly figures: FigureSeriesData['figureSeries'];
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
}

/** The line, and beside it a table of the same numbers. */
export function Series({ figures, view, indicator }: SeriesProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const hasPublished = figures.some(
    ({ published }) => published !== null && published.value !== null,
  );
  return (
    <>
      <SeriesChart
        points={figures.map(({ period, state, value, units, published }) => ({
          name: periodOf(period),
          value: state === 'REPORTED' ? value : null,
          text: words.value(value, indicator),
          isPartial: units.reported < units.expected,
          published: published?.value ?? null,
        }))}
        summary={translate('figures.chart.summary', {
          indicator: words.name(indicator),
          unit: view.unitName,
          count: format.number(figures.length),
        })}
      />
      <ul className="legend" aria-label={translate('figures.legend.label')}>
        <li>
          <i className="swatch dot" />
          {translate('figures.chart.legend.value')}
        </li>
        <li>
          <i className="swatch dot hollow" />
          {translate('figures.chart.legend.partial')}
        </li>
        {hasPublished ? (
          <li>
            <i className="swatch diamond" />
            {translate('figures.chart.legend.published')}
          </li>
        ) : null}
      </ul>
      <p className="hint">{translate('figures.chart.gap')}</p>
      <NotBegun rows={[figures]} view={view} isSeries />
      <SeriesTable figures={figures} view={view} indicator={indicator} />
    </>
  );
}
