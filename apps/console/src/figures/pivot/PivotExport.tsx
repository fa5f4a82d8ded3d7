import type { IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useLanguage } from '../../format/use-language.ts';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { exportPath } from './export-path.ts';
import { useFigureTable } from './use-figure-table.ts';

interface PivotExportProps {
  readonly view: FigureView;
  readonly chosen: readonly IndicatorFields[];
}

/** What the pivot shows as a file, with how many rows it will have; where it shows nothing, nothing is handed out. */
export function PivotExport({ view, chosen }: PivotExportProps) {
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const [found] = useFigureTable(view, chosen, 'cache-first');
  const table = found.error ? undefined : found.data?.figureTable;
  if (table === undefined || table.rows.length === 0 || table.indicators.length === 0) return null;
  const shown = { ...view, language };
  const rows = format.number(table.rows.length);
  return (
    <>
      <a className="btn" download href={exportPath('xlsx', shown, table.indicators)}>
        <Icon name="download" />
        {translate('figures.table.export', { rows })}
      </a>
      <a
        className="btn"
        download
        href={exportPath('csv', shown, table.indicators)}
        aria-label={translate('figures.table.exportCsv', { rows })}
      >
        CSV
      </a>
    </>
  );
}
