import type { ReportRowFields } from '@phoihop/client/reviews';
import { isReviewOver } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { ReportChip } from '../reviews/ReportChip.tsx';
import { reportPath } from '../reviews/report-path.ts';
import { StandingNote } from '../reviews/StandingNote.tsx';
import { useRowKeys } from '../signings/rows/use-row-keys.ts';

export function ReportTable() {
  const translate = useTranslate();
  return (
    <ListCard<ReportRowFields>
      empty={translate('reports.empty.none')}
      emptyFiltered={translate('reports.empty.filtered')}
    >
      {(reports, total) => <ReportRows reports={reports} total={total} />}
    </ListCard>
  );
}

interface ReportRowsProps {
  readonly reports: readonly ReportRowFields[];
  readonly total: number;
}

// Nothing is chosen in this list.
const noChoice = () => undefined;

function ReportRows({ reports, total }: ReportRowsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const table = useRowKeys(noChoice);
  return (
    <table ref={table} className="as-cards rows">
      <caption>
        <output>{translate('reports.total', { count: format.number(total) })}</output>
      </caption>
      <thead>
        <tr>
          {(['unit', 'cycle', 'standing', 'due', 'state', 'reportsTo'] as const).map((column) => (
            <th key={column} scope="col">
              {translate(`reports.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map(({ id, unit, cycle, standing, dueOn, state, reportsTo }) => (
          <tr key={id} data-row={id}>
            <th scope="row">
              <ScopedLink to={reportPath(id)}>{unit.fullName}</ScopedLink>{' '}
              <small className="muted">{unit.code}</small>
            </th>
            <td>{cycle.title}</td>
            <td>
              <StandingNote stands={standing} isOver={isReviewOver(cycle.state)} />
            </td>
            <td data-label={translate('reports.column.due')}>{format.date(dueOn)}</td>
            <td>
              <ReportChip state={state} />
            </td>
            <td data-label={translate('reports.column.reportsTo')}>{reportsTo?.fullName ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
