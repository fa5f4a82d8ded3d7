import { explainFigureQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { useFormat } from '../../format/use-format.ts';
import type { AskedFigure } from './asked.ts';
import { ContributionRow } from './ContributionRow.tsx';
import { keyOf } from './key-of.ts';

interface MoreContributionsProps {
  readonly asked: AskedFigure;
  readonly after: string;
  readonly onMore: (change: (cursors: readonly string[]) => readonly string[]) => void;
}

const pageSize = 500;

/** A further page of what was counted, and the way to the one behind it. */
export function MoreContributions({ asked, after, onMore }: MoreContributionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { unit, indicator, period, ground } = asked;
  const [found, askAgain] = useQuery({
    query: explainFigureQuery,
    variables: {
      unit: unit.code,
      indicator: indicator.key,
      period,
      ...ground,
      first: pageSize,
      after,
    },
  });
  const page = found.data?.explainFigure.contributions;
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <tbody>
      {page?.nodes.map((each) => (
        <ContributionRow key={keyOf(each)} contribution={each} indicator={indicator} hasPeriods />
      ))}
      {page === undefined || next ? (
        <tr>
          <td colSpan={3}>
            {found.error ? <ErrorState error={found.error} onRetry={() => askAgain()} /> : null}
            {found.fetching ? translate('ra.page.loading') : null}
            {next ? (
              <button
                type="button"
                className="link"
                onClick={() =>
                  onMore((cursors) => (cursors.includes(next) ? cursors : [...cursors, next]))
                }
              >
                {translate('figures.explain.rest', { total: format.number(page?.totalCount ?? 0) })}
              </button>
            ) : null}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
