import { type PublishedFigureFields, publishedFiguresQuery } from '@phoihop/client/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { useScope } from '../scope/use-scope.ts';
import { usePeriod } from './use-period.ts';
import { usePublishedValue } from './use-published-value.ts';

/** What sources printed about the unit, as exactly as they printed it, each with its source. */
export function FiguresCard() {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const [found, askAgain] = useQuery({
    query: publishedFiguresQuery,
    variables: { unit: unitCode, asOf, first: 500 },
  });
  return (
    <Card title={translate('dashboard.figures.title')} aside={translate('dashboard.figures.aside')}>
      <Awaited
        thing={found.data?.publishedFigures.nodes}
        error={found.error}
        onRetry={() => askAgain()}
        rows={8}
      >
        {(figures) =>
          figures.length === 0 ? (
            <p className="muted">{translate('dashboard.figures.none')}</p>
          ) : (
            <FiguresTable figures={figures} />
          )
        }
      </Awaited>
    </Card>
  );
}

export function FiguresTable({ figures }: { readonly figures: readonly PublishedFigureFields[] }) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const valueOf = usePublishedValue();
  const periodOf = usePeriod();
  const sources = [...new Set(figures.map(({ source }) => source))];
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{translate('dashboard.figures.indicator')}</th>
            <th scope="col">{translate('dashboard.figures.period')}</th>
            <th scope="col" className="num">
              {translate('dashboard.figures.published')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { indicator } = figure;
            const source = sources.indexOf(figure.source) + 1;
            return (
              <tr key={figure.id}>
                <th scope="row">{isEnglish ? indicator.nameEn : indicator.nameVi}</th>
                <td className="muted">{periodOf(figure.period)}</td>
                <td className="num">
                  <b>{valueOf(figure)}</b>
                  <a
                    className="cite"
                    href={`#source-${source}`}
                    aria-label={translate('dashboard.figures.source', { number: source })}
                  >
                    [{source}]
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3 className="sources-title">{translate('dashboard.figures.sources')}</h3>
      <ol className="sources">
        {sources.map((source, index) => (
          <li key={source} id={`source-${index + 1}`}>
            {source}
          </li>
        ))}
      </ol>
    </>
  );
}
