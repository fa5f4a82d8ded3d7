import { figureTotalsQuery, type PublishedFigureFields } from '@phoihop/client/indicators';
import { useQuery } from 'urql';
import { ErrorState } from '../layout/ErrorState.tsx';
import { useScope } from '../scope/use-scope.ts';
import { ComparedFigure } from './ComparedFigure.tsx';
import { usePeriod } from './use-period.ts';

interface FiguresOfPeriodProps {
  readonly period: string;
  readonly published: readonly PublishedFigureFields[];
  /** Every source of the card, in the order they are numbered. */
  readonly sources: readonly string[];
}

/** The published figures of one period, each beside the one that is computed for it. */
export function FiguresOfPeriod({ period, published, sources }: FiguresOfPeriodProps) {
  const periodOf = usePeriod();
  const { unitCode, unit, asOf } = useScope();
  const [found, askAgain] = useQuery({
    query: figureTotalsQuery,
    requestPolicy: 'cache-and-network',
    pause: unit === null,
    variables: {
      unit: unitCode,
      level: unit?.level ?? 'PROVINCE',
      indicators: published.map(({ indicator }) => indicator.key),
      period,
      asOf,
    },
  });
  const table = found.data?.figureTable;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={5}>
          {periodOf(period)}
        </th>
      </tr>
      {published.map((each) => {
        const column = table?.indicators.findIndex(({ key }) => key === each.indicator.key) ?? -1;
        return (
          <ComparedFigure
            key={each.id}
            published={each}
            source={sources.indexOf(each.source) + 1}
            indicator={table?.indicators[column]}
            figure={table?.total.figures[column]}
            isAwaited={found.fetching && table === undefined}
          />
        );
      })}
      {found.error && table === undefined ? (
        <tr>
          <td colSpan={5}>
            <ErrorState
              error={found.error}
              onRetry={() => askAgain({ requestPolicy: 'network-only' })}
            />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
