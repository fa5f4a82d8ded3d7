import type { FigureRankingData, IndicatorFields } from '@phoihop/client/indicators';
import { compare } from '@phoihop/domain/decimal';
import { useTranslate } from 'ra-core';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { useFormat } from '../../format/use-format.ts';
import { Bar } from '../../layout/Bar.tsx';
import { PivotCell } from '../pivot/PivotCell.tsx';
import type { FigureView } from '../use-figure-params.ts';

interface RankingTableProps {
  readonly ranked: FigureRankingData['figureRanking'];
  readonly indicator: IndicatorFields;
  readonly view: FigureView;
}

/** A bar beside each number: chart and table are one. Without a number there is neither rank nor bar. */
export function RankingTable({ ranked, indicator, view }: RankingTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useFigureWords();
  const values = ranked.flatMap(({ figure }) => figure.value ?? []);
  const largest = values.toSorted(compare).at(-1);
  return (
    <table className="ranking">
      <caption className="visually-hidden">{words.name(indicator)}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('figures.chart.rank')}</th>
          <th scope="col">{translate('figures.unit')}</th>
          <th scope="col" className="num">
            {words.measure(indicator)}
          </th>
          <th scope="col">
            <span className="visually-hidden">{translate('figures.tab.chart')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map(({ rank, figure }) => (
          <tr key={figure.unit.id}>
            <td className="num">{rank === null ? '–' : format.number(rank)}</td>
            <th scope="row">{figure.unit.fullName}</th>
            <PivotCell
              unit={figure.unit}
              figure={figure}
              indicator={indicator}
              view={view}
              isStop
            />
            <td className="share">
              {figure.value === null || largest === undefined ? null : (
                // The length is for the eye alone, so a float will do.
                <Bar part={Math.max(0, Number(figure.value))} whole={Number(largest)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
