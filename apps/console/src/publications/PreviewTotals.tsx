import type { PublicationPreviewData } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useFigureWords } from '../indicators/use-figure-words.ts';
import { Card } from '../layout/Card.tsx';
import { Completeness } from '../layout/Completeness.tsx';

interface PreviewTotalsProps {
  readonly totals: PublicationPreviewData['publicationPreview']['totals'];
}

/** The sums that would be printed, each with of how many units it is made. */
export function PreviewTotals({ totals }: PreviewTotalsProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const label = (column: string) => translate(`publications.column.${column}`);
  return (
    <Card title={translate('publications.preview.totals')}>
      {totals.length === 0 ? (
        <p className="hint">{translate('reviews.facts.noIndicators')}</p>
      ) : (
        <table className="as-cards">
          <thead>
            <tr>
              <th scope="col">{label('indicator')}</th>
              <th scope="col" className="num">
                {label('total')}
              </th>
              <th scope="col">{label('measure')}</th>
              <th scope="col">{label('units')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ indicator, state, value, units }) => (
              <tr key={indicator.key}>
                <th scope="row">{words.name(indicator)}</th>
                <td className="num" data-label={label('total')}>
                  {state === 'REPORTED' ? (
                    <b>{words.value(value, indicator)}</b>
                  ) : (
                    translate(`figures.state.${state}`)
                  )}
                </td>
                <td>{words.measure(indicator)}</td>
                <td data-label={label('units')}>
                  <Completeness part={units.reported} whole={units.expected} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
