import { compareMapsQuery, mapChangesQuery } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ListFilter } from '../../catalogues/use-list-filter.ts';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { type CompareFilter, comparedFates, narrowedBy } from './compare-filter.ts';
import { ComparedTable } from './ComparedTable.tsx';

interface ComparedMapsProps {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly under: string;
  readonly narrowing: ListFilter<keyof CompareFilter>;
}

/** As many as are read at once. */
const step = 300;

/** How many units went which way, and each of them. */
export function ComparedMaps({ from, to, under, narrowing }: ComparedMapsProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(step);
  const { filter, change } = narrowing;
  const { fate, changed, level } = narrowedBy(filter);
  const days = { from, to, under: under === '' ? null : under };
  const [counted, countAgain] = useQuery({ query: mapChangesQuery, variables: { ...days, level } });
  const [found, askAgain] = useQuery({
    query: compareMapsQuery,
    variables: { ...days, level, fate, changed, first: shown },
  });
  const data = counted.data;
  return (
    <>
      {counted.error === undefined ? (
        <Counts
          counts={
            data && {
              kept: data.kept.totalCount,
              changed: data.changed.totalCount,
              ended: data.ended.totalCount,
              new: data.new.totalCount,
            }
          }
          chosen={filter.fate}
          onChoose={(fate) => change({ fate })}
        />
      ) : (
        <ErrorState
          error={counted.error}
          onRetry={() => countAgain({ requestPolicy: 'network-only' })}
        />
      )}
      <Awaited
        thing={found.data?.compareMaps}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={10}
      >
        {({ nodes, totalCount, pageInfo }) =>
          nodes.length === 0 ? (
            <EmptyState message={translate('units.compare.none')} />
          ) : (
            <Card className="list">
              <ComparedTable compared={nodes} total={totalCount} days={{ from, to }} />
              {pageInfo.hasNextPage ? (
                <button
                  type="button"
                  className="btn no-print"
                  disabled={found.fetching}
                  onClick={() => setShown(shown + step)}
                >
                  {translate('units.compare.more', { count: totalCount - nodes.length })}
                </button>
              ) : null}
            </Card>
          )
        }
      </Awaited>
    </>
  );
}

interface CountsProps {
  readonly counts: Readonly<Record<(typeof comparedFates)[number], number>> | undefined;
  readonly chosen: string;
  readonly onChoose: (fate: string) => void;
}

/** How many went which way; each leads to those alone, and back to all. */
function Counts({ counts, chosen, onChoose }: CountsProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <fieldset className="compare-counts">
      <legend className="visually-hidden">{translate('units.compare.counts')}</legend>
      {comparedFates.map((fate) => (
        <button
          key={fate}
          type="button"
          aria-pressed={chosen === fate}
          onClick={() => onChoose(chosen === fate ? '' : fate)}
        >
          <b>{counts === undefined ? '…' : format.number(counts[fate])}</b>
          {translate(`units.compare.fate.${fate}`)}
        </button>
      ))}
    </fieldset>
  );
}
