import { type PublishedFigureFields, publishedFiguresQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { FiguresOfPeriod } from './FiguresOfPeriod.tsx';

/** What is computed for the unit, beside what sources printed about it, each with its source. */
export function FiguresCard() {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const [found, askAgain] = useQuery({
    query: publishedFiguresQuery,
    // A review that was published here is a sum of the very figures it would stand beside.
    variables: { unit: unitCode, ofReviews: false, asOf, first: 500 },
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
      <p className="card-foot">
        <ScopedLink to="/figures">{translate('dashboard.figures.more')}</ScopedLink>
      </p>
    </Card>
  );
}

export function FiguresTable({ figures }: { readonly figures: readonly PublishedFigureFields[] }) {
  const translate = useTranslate();
  const sources = [...new Set(figures.map(({ source }) => source))];
  const periods = [...new Set(figures.map(({ period }) => period))];
  return (
    <>
      <div className="scroll-x">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{translate('dashboard.figures.indicator')}</th>
              <th scope="col" className="num">
                {translate('figures.published.computed')}
              </th>
              <th scope="col" className="num">
                {translate('figures.published.published')}
              </th>
              <th scope="col" className="num">
                {translate('figures.published.difference')}
              </th>
              <th scope="col" className="num">
                {translate('figures.table.reported')}
              </th>
            </tr>
          </thead>
          {periods.map((period) => (
            <FiguresOfPeriod
              key={period}
              period={period}
              published={figures.filter((figure) => figure.period === period)}
              sources={sources}
            />
          ))}
        </table>
      </div>
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
