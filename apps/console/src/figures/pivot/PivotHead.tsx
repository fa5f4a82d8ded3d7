import { parsePeriod } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Icon } from '../../layout/Icon.tsx';
import { nextSort } from '../figure-params.ts';
import type { FigureView } from '../use-figure-params.ts';
import type { Table } from './PivotTable.tsx';

interface PivotHeadProps {
  readonly table: Table;
  readonly view: FigureView;
}

/** The indicators, each with what it counts and over what; pressed, it sorts. */
export function PivotHead({ table, view }: PivotHeadProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const isToDate = parsePeriod(table.period)?.kind === 'TO_DATE';
  return (
    <thead>
      <tr>
        <th scope="col">{translate('figures.unit')}</th>
        {table.indicators.map((indicator) => {
          const sort = view.sort?.indicator === indicator.key ? view.sort : null;
          const over = isToDate && indicator.kind === 'FLOW' ? 'toDate' : indicator.kind;
          return (
            <th
              key={indicator.key}
              scope="col"
              aria-sort={sort === null ? 'none' : sort.isLowestFirst ? 'ascending' : 'descending'}
            >
              <button
                type="button"
                tabIndex={-1}
                title={translate('figures.table.sort', { indicator: words.name(indicator) })}
                onClick={() => view.change({ sort: nextSort(view.sort, indicator.key) })}
              >
                {words.name(indicator)}
                {sort === null ? null : (
                  <Icon name={sort.isLowestFirst ? 'up' : 'down'} size={13} />
                )}
              </button>
              <small>
                {words.measure(indicator)} · {translate(`figures.over.${over}`)}
              </small>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
