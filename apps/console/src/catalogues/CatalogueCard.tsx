import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import type { ListFilter } from './use-list-filter.ts';
import './catalogues.css';

interface CatalogueCardProps {
  readonly narrowing: Pick<ListFilter<string>, 'clear'>;
  readonly isEmpty: boolean;
  /** Why there is nothing under the filters. */
  readonly emptyFiltered: string;
  readonly total: string;
  readonly columns: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** The rows of a catalogue that the filters leave; in their place why there are none, and the way back. */
export function CatalogueCard(props: CatalogueCardProps) {
  const { narrowing, isEmpty, emptyFiltered, total, columns, children } = props;
  const translate = useTranslate();
  if (isEmpty) {
    return (
      <EmptyState
        message={emptyFiltered}
        action={
          <button type="button" className="btn" onClick={narrowing.clear}>
            {translate('frame.list.clear')}
          </button>
        }
      />
    );
  }
  return (
    <Card className="list">
      <table className="as-cards catalogue">
        <caption>
          <output>{total}</output>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Card>
  );
}
