import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Completeness } from '../../layout/Completeness.tsx';
import type { Grid } from './entry.ts';
import { provisionalOf } from './provisional.ts';
import type { Entry } from './use-entry.ts';

interface EntryFootProps {
  readonly grid: Grid;
  readonly entry: Pick<Entry, 'read'>;
}

/** What all units under each other come to as it is typed, and how many of them are whole. */
export function EntryFoot({ grid, entry }: EntryFootProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { totals, whole } = provisionalOf(grid, entry.read);
  return (
    <tfoot>
      <tr>
        <th scope="row">{translate('figureSheets.provisional')}</th>
        <td>
          <Completeness part={whole} whole={grid.rows.length} />
        </td>
        {grid.indicators.map(({ id }, column) => (
          <td key={id} className="num">
            {totals[column] ? format.number(totals[column]) : '…'}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
