import type { FigureTableData } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { drillPath } from './drill-path.ts';
import { PivotCell } from './PivotCell.tsx';
import { PivotFoot } from './PivotFoot.tsx';
import { PivotHead } from './PivotHead.tsx';
import { sortRows } from './sort-rows.ts';
import { useGridKeys } from './use-grid-keys.ts';

export type Table = FigureTableData['figureTable'];

interface PivotTableProps {
  readonly table: Table;
  readonly view: FigureView;
}

/** A grid to walk with the arrows: one stop for Tab, and Enter explains the number one stands on. */
export function PivotTable({ table, view }: PivotTableProps) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const keys = useGridKeys();
  const rows = sortRows(table, view.sort);
  return (
    <div className="card pivot-card">
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table to walk is a grid
        role="grid"
        className="pivot"
        aria-label={translate('figures.table.name', {
          period: periodOf(table.period),
          unit: table.under.fullName,
        })}
        {...keys}
      >
        <PivotHead table={table} view={view} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">
                {row.unit.level === 'DISTRICT' ? (
                  <ScopedLink
                    to={drillPath(view, row.unit.code)}
                    tabIndex={-1}
                    title={translate('figures.table.drill', { unit: row.unit.fullName })}
                  >
                    <Icon name="right" size={12} />
                    {row.unit.fullName}
                  </ScopedLink>
                ) : (
                  row.unit.fullName
                )}
              </th>
              {table.indicators.map((indicator, column) => (
                <PivotCell
                  key={indicator.key}
                  unit={row.unit}
                  figure={row.figures[column]}
                  indicator={indicator}
                  view={view}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <PivotFoot table={table} view={view} />
      </table>
      <p className="hint wide-only no-print">{translate('figures.table.keys')}</p>
    </div>
  );
}
