import type { IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { NoRows } from '../NoRows.tsx';
import { NotBegun } from '../NotBegun.tsx';
import { PivotLegend } from './PivotLegend.tsx';
import { PivotTable } from './PivotTable.tsx';
import { useFigureTable } from './use-figure-table.ts';

interface PivotTabProps {
  readonly view: FigureView;
  readonly chosen: readonly IndicatorFields[];
}

/** Units down, the chosen indicators across. */
export function PivotTab({ view, chosen }: PivotTabProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { ground } = view;
  const [found, askAgain] = useFigureTable(view, chosen, 'cache-and-network');
  return (
    <Awaited
      thing={found.error ? undefined : found.data?.figureTable}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={12}
      height={30}
    >
      {(table) =>
        table.rows.length === 0 ? (
          <NoRows view={view} />
        ) : table.indicators.length === 0 ? (
          <EmptyState message={translate('figures.empty.indicators')} />
        ) : (
          <>
            <div className="pivot-about">
              <output className="muted">
                {translate(`figures.size.${table.level}`, {
                  rows: format.number(table.rows.length),
                  columns: format.number(table.indicators.length),
                })}
              </output>
              <PivotLegend table={table} />
            </div>
            {table.total.figures.every(({ isMapKnown }) => isMapKnown) ? null : (
              <p className="note">
                <Icon name="warning" />
                {translate('figures.mapUnknown', {
                  day: format.date(ground.borders ?? ground.asOf),
                })}
              </p>
            )}
            <NotBegun rows={table.rows.map(({ figures }) => figures)} view={view} />
            <PivotTable table={table} view={view} />
          </>
        )
      }
    </Awaited>
  );
}
