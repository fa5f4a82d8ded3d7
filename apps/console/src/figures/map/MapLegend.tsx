import type { FigureTableData, IndicatorFields } from '@phoihop/client/indicators';
import { compare } from '@phoihop/domain/decimal';
import { useTranslate } from 'ra-core';
import { looks, toldState } from '../../indicators/figure-look.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import type { ValueClass } from './quantiles.ts';

interface MapLegendProps {
  readonly classes: readonly ValueClass[];
  readonly rows: FigureTableData['figureTable']['rows'];
  readonly indicator: IndicatorFields;
}

/** From which number to which a shade goes, and what the tiles without a number say. */
export function MapLegend({ classes, rows, indicator }: MapLegendProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const states = [...new Set(rows.flatMap(({ figures: [figure] }) => figure ?? []).map(toldState))];
  return (
    <ul className="legend" aria-label={translate('figures.legend.label')}>
      {classes.map(({ from, to }, shade) => (
        <li key={to}>
          <i className={`swatch shade-${shade}`} />
          {compare(from, to) === 0
            ? words.value(to, indicator)
            : translate('figures.map.class', {
                from: words.value(from, indicator),
                to: words.value(to, indicator),
              })}
        </li>
      ))}
      {states.map((state) =>
        state === 'REPORTED' ? null : (
          <li key={state}>
            <i className={`swatch look-${looks[state]}`} />
            {translate(`figures.state.${state}`)}
          </li>
        ),
      )}
    </ul>
  );
}
