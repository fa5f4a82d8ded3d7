import { useTranslate } from 'ra-core';
import { Agreement } from '../../indicators/Agreement.tsx';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Completeness } from '../../layout/Completeness.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { PivotCell } from './PivotCell.tsx';
import type { Table } from './PivotTable.tsx';

interface PivotFootProps {
  readonly table: Table;
  readonly view: FigureView;
}

/** The unit above all rows: its own figures, who reported, and what was published beside with the difference. */
export function PivotFoot({ table, view }: PivotFootProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const { indicators, total } = table;
  const columns = indicators.map((indicator, column) => ({
    indicator,
    figure: total.figures[column],
  }));
  const isPublished = total.figures.some(({ published }) => published !== null);
  return (
    <tfoot>
      <tr className="total">
        <th scope="row">{total.unit.fullName}</th>
        {columns.map(({ indicator, figure }) => (
          <PivotCell
            key={indicator.key}
            unit={total.unit}
            figure={figure}
            indicator={indicator}
            view={view}
          />
        ))}
      </tr>
      <tr>
        <th scope="row">{translate('figures.table.reported')}</th>
        {columns.map(({ indicator, figure }) => (
          <td key={indicator.key}>
            {figure === undefined || figure.units.expected === 0 ? (
              '–'
            ) : (
              <Completeness part={figure.units.reported} whole={figure.units.expected} />
            )}
          </td>
        ))}
      </tr>
      {isPublished ? (
        <>
          <tr>
            <th scope="row">{translate('figures.published.row')}</th>
            {columns.map(({ indicator, figure }) => (
              <td key={indicator.key}>
                {figure?.published ? words.published(figure.published, indicator) : '–'}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{translate('figures.published.difference')}</th>
            {columns.map(({ indicator, figure }) => (
              <td key={indicator.key}>
                {figure?.published ? (
                  <Agreement published={figure.published}>
                    {words.difference(figure.published, indicator)}
                  </Agreement>
                ) : (
                  '–'
                )}
              </td>
            ))}
          </tr>
        </>
      ) : null}
    </tfoot>
  );
}
