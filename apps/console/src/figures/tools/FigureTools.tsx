import type { IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { figureLevels } from '../figure-params.ts';
import { OneIndicator } from '../OneIndicator.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { BordersChoice } from './BordersChoice.tsx';
import { IndicatorChoice } from './IndicatorChoice.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';

interface FigureToolsProps {
  readonly view: FigureView;
  readonly indicators: readonly IndicatorFields[];
  readonly chosen: readonly IndicatorFields[];
  /** The one of chart and map; there is none where none is chosen. */
  readonly indicator: IndicatorFields | undefined;
}

/** Which figures are shown; the address keeps all of it. */
export function FigureTools({ view, indicators, chosen, indicator }: FigureToolsProps) {
  const translate = useTranslate();
  return (
    <div className="filters figure-tools">
      <PeriodChoice view={view} />
      <label className="field">
        {translate('figures.tools.level')}
        <select
          value={view.level}
          onChange={(event) => view.change({ level: event.target.value, sort: null })}
        >
          {(view.levels ?? figureLevels).map((level) => (
            <option key={level} value={level}>
              {translate(`units.level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {translate('figures.tools.layer')}
        <select
          value={view.layer}
          onChange={(event) =>
            view.change({ layer: event.target.value === 'PREVIEW' ? 'PREVIEW' : null })
          }
        >
          {(['OFFICIAL', 'PREVIEW'] as const).map((layer) => (
            <option key={layer} value={layer}>
              {translate(`figures.layer.${layer}`)}
            </option>
          ))}
        </select>
      </label>
      <BordersChoice view={view} />
      {view.tab === 'table' ? (
        <IndicatorChoice view={view} indicators={indicators} chosen={chosen} />
      ) : indicator === undefined ? null : (
        <OneIndicator view={view} indicator={indicator} indicators={indicators} />
      )}
    </div>
  );
}
