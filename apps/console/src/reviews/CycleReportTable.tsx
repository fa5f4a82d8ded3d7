import { useTranslate } from 'ra-core';
import { CatalogueCard } from '../catalogues/CatalogueCard.tsx';
import type { ListFilter } from '../catalogues/use-list-filter.ts';
import { useFormat } from '../format/use-format.ts';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import type { OnBoard } from './board/board-rows.ts';
import { ReportChip } from './ReportChip.tsx';
import { matchesReport, type ReportFilter } from './report-filter.ts';
import { reportPath } from './report-path.ts';
import { StandingNote } from './StandingNote.tsx';

interface CycleReportTableProps {
  readonly reports: readonly OnBoard[];
  readonly narrowing: ListFilter<keyof ReportFilter>;
}

const columns = [
  'unit',
  'reportsTo',
  'state',
  'standing',
  'dueOn',
  'firstSubmittedOn',
  'number',
] as const;

/** The reports that the filters leave, in the order of the map. */
export function CycleReportTable({ reports, narrowing }: CycleReportTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const shown = reports.filter((each) => matchesReport(each, narrowing.filter));
  const counts = { count: format.number(shown.length), total: format.number(reports.length) };
  return (
    <CatalogueCard
      narrowing={narrowing}
      isEmpty={shown.length === 0}
      emptyFiltered={translate('reviews.reports.empty')}
      total={translate(
        narrowing.isNarrowed ? 'reviews.reports.someOf' : 'reviews.reports.total',
        counts,
      )}
      columns={columns.map((column) => translate(`reviews.reports.column.${column}`))}
    >
      {shown.map((each) => (
        <ReportRow key={each.report.id} shown={each} />
      ))}
    </CatalogueCard>
  );
}

function ReportRow({ shown: { report, isOver } }: { readonly shown: OnBoard }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, unit, reportsTo, state, standing, dueOn, firstSubmittedOn, number } = report;
  const label = (name: string) => translate(`reviews.reports.column.${name}`);
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={reportPath(id)}>{unit.fullName}</ScopedLink>{' '}
        <span className="muted">{unit.code}</span>
      </th>
      <td data-label={label('reportsTo')}>{reportsTo?.fullName ?? '–'}</td>
      <td>
        <ReportChip state={state} />
      </td>
      <td>
        <StandingNote stands={standing} isOver={isOver} />
      </td>
      <td data-label={label('dueOn')}>{format.date(dueOn)}</td>
      <td data-label={label('firstSubmittedOn')}>{format.date(firstSubmittedOn) || '–'}</td>
      <td data-label={label('number')}>{format.number(number)}</td>
    </tr>
  );
}
