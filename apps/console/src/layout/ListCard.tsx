import { useListContext, useTranslate, type RaRecord } from 'ra-core';
import type { ReactNode } from 'react';
import { Awaited } from './Awaited.tsx';
import { Card } from './Card.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Pager } from './Pager.tsx';

interface ListCardProps<Row> {
  /** Why there is nothing, where no filter is the reason. */
  readonly empty: string;
  /** Why there is nothing under the filters. */
  readonly emptyFiltered?: string;
  readonly children: (rows: readonly Row[], total: number) => ReactNode;
}

/** The rows of a list with its pages; in their place why there are none, and the next step. */
export function ListCard<Row extends RaRecord>(props: ListCardProps<Row>) {
  const { empty, emptyFiltered = empty, children } = props;
  const translate = useTranslate();
  const { data, total = 0, error, refetch, filterValues, setFilters } = useListContext<Row>();
  const isFiltered = Object.keys(filterValues).length > 0;
  const clear = (
    <button type="button" className="btn" onClick={() => setFilters({})}>
      {translate('frame.list.clear')}
    </button>
  );
  return (
    <Awaited thing={data} error={error} onRetry={() => void refetch()} rows={10}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            message={isFiltered ? emptyFiltered : empty}
            action={isFiltered ? clear : undefined}
          />
        ) : (
          <Card className="list">
            {children(rows, total)}
            <Pager />
          </Card>
        )
      }
    </Awaited>
  );
}
