import { reportsBelowQuery } from '@phoihop/client/reviews';
import { isReviewOver } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Card } from '../layout/Card.tsx';
import { Completeness } from '../layout/Completeness.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { ReportChip } from '../reviews/ReportChip.tsx';
import { reportPath } from '../reviews/report-path.ts';
import { StandingNote } from '../reviews/StandingNote.tsx';
import type { ShownReport } from './shown-report.ts';

/** The reports that this one takes in, how far each has got, and who below has submitted nothing. */
export function ReportChildren({ report }: { readonly report: ShownReport }) {
  const translate = useTranslate();
  const { children, cycle, unit } = report;
  const [found] = useQuery({
    query: reportsBelowQuery,
    // As it is, or was to the end: under a later unit the code may be another's.
    variables: { cycle: cycle.id, under: unit.id, asOf: unit.asOf },
    pause: children.length === 0,
    requestPolicy: 'cache-and-network',
  });
  if (children.length === 0) return null;
  const below = found.data?.reviewCycle?.completeness;
  return (
    <Card
      title={translate('reports.children.title')}
      aside={
        below ? (
          <>
            {translate('reports.children.accepted')}{' '}
            <Completeness part={below.accepted} whole={below.expected} />
          </>
        ) : undefined
      }
      className="list"
    >
      {below && below.missing.length > 0 ? (
        <details className="missing-below">
          <summary>
            {translate('reports.children.missing', { count: below.missing.length })}
          </summary>
          {below.missing.map(({ id, unit }, at) => (
            <span key={id}>
              {at === 0 ? null : ', '}
              <ScopedLink to={reportPath(id)}>{unit.fullName}</ScopedLink>
            </span>
          ))}
        </details>
      ) : null}
      <table className="as-cards">
        <thead>
          <tr>
            {(['unit', 'state', 'standing'] as const).map((column) => (
              <th key={column} scope="col">
                {translate(`reports.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {children.map((child) => (
            <tr key={child.id}>
              <th scope="row">
                <ScopedLink to={reportPath(child.id)}>{child.unit.fullName}</ScopedLink>{' '}
                <small className="muted">{child.unit.code}</small>
              </th>
              <td>
                <ReportChip state={child.state} />
              </td>
              <td>
                <StandingNote stands={child.standing} isOver={isReviewOver(report.cycle.state)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
