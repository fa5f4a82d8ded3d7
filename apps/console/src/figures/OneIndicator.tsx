import type { IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useFigureWords } from '../indicators/use-figure-words.ts';
import type { FigureView } from './use-figure-params.ts';

interface OneIndicatorProps {
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
  readonly indicators: readonly IndicatorFields[];
}

/** The one indicator that a chart or a map is drawn of. */
export function OneIndicator({ view, indicator, indicators }: OneIndicatorProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  return (
    <label className="field">
      {translate('figures.indicator')}
      <select value={indicator.key} onChange={(event) => view.change({ x: event.target.value })}>
        {indicators.map((each) => (
          <option key={each.key} value={each.key}>
            {words.name(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
