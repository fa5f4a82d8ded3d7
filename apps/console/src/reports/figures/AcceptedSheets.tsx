import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { periodText } from '../../figure-sheets/grid/entry-way.ts';
import { sheetPath } from '../../indicators/sheet-path.ts';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import type { ShownReport } from '../shown-report.ts';

/** In a report that is written, the periods whose figures are official already: they are corrected in their own sheet. */
export function AcceptedSheets({ report }: { readonly report: ShownReport }) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  if (report.entryRefusal !== null) return null;
  const accepted = report.sheets.filter(({ sheet }) => sheet?.state === 'ACCEPTED');
  if (accepted.length === 0) return null;
  return (
    <p className="hint">
      {translate('reports.figures.accepted')}{' '}
      {accepted.map(({ period }, at) => (
        <span key={period.key}>
          {at === 0 ? null : ', '}
          <ScopedLink to={sheetPath(periodText(period), report.unit.code)}>
            {periodOf(period.key)}
          </ScopedLink>
        </span>
      ))}
    </p>
  );
}
