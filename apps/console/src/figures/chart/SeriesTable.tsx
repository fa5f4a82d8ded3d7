import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { ChangeText } from '../../indicators/ChangeText.tsx';
import { Explained } from '../../indicators/explain/Explained.tsx';
import { figureLook, toldState } from '../../indicators/figure-look.ts';
import { StateMark } from '../../indicators/StateMark.tsx';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Completeness } from '../../layout/Completeness.tsx';
import type { SeriesProps } from './Series.tsx';

/** The numbers of the line: each can be asked why. */
export function SeriesTable({ figures, view, indicator }: SeriesProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { unitCode, unitName, ground } = view;
  const told = figures.map((figure) => ({
    figure,
    look: figureLook(figure),
    state: toldState(figure),
  }));
  return (
    <table className="series-table">
      <caption className="visually-hidden">{translate('figures.chart.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('figures.tools.period')}</th>
          <th scope="col" className="num">
            {translate('figures.published.computed')}
          </th>
          <th scope="col" className="num">
            {translate('figures.change.column')}
          </th>
          <th scope="col" className="num">
            {translate('figures.published.published')}
          </th>
          <th scope="col" className="num">
            {translate('figures.chart.units')}
          </th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ figure, look, state }) => (
          <tr key={figure.period}>
            <th scope="row">{periodOf(figure.period)}</th>
            <td className={`num look-${look}`}>
              {state === 'FORBIDDEN' ? (
                <StateMark state={state} />
              ) : (
                <Explained
                  asked={{
                    unit: { code: unitCode, fullName: unitName },
                    indicator,
                    period: figure.period,
                    ground,
                  }}
                  value={figure.value}
                >
                  {state === 'REPORTED' ? (
                    words.value(figure.value, indicator)
                  ) : (
                    <StateMark state={state} />
                  )}
                </Explained>
              )}
            </td>
            <td className="num">
              <ChangeText change={figure.change} indicator={indicator} />
            </td>
            <td className="num">
              {figure.published === null ? '–' : words.published(figure.published, indicator)}
            </td>
            <td className="num">
              {figure.units.expected === 0 ? (
                '–'
              ) : (
                <Completeness part={figure.units.reported} whole={figure.units.expected} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
