import { type ReportRowFields, waitingReportsQuery } from '@phoihop/client/reviews';
import { isReviewOver } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { reportLooks } from '../reviews/report-looks.ts';
import { reportPath } from '../reviews/report-path.ts';
import { StandingNote } from '../reviews/StandingNote.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import './inbox.css';

/** The reports that wait for the viewer, as the service says: his units’ own, and those he is to decide on. */
export function WaitingReports({ first }: { readonly first: number }) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  const [found] = useQuery({
    query: waitingReportsQuery,
    requestPolicy: 'cache-and-network',
    variables: { asOf, first },
  });
  if (found.error) return <ErrorState error={found.error} />;
  const waiting = found.data?.viewer.waiting;
  if (!waiting || waiting.reports.length === 0) return null;
  const { reports, reportsToWrite, reportsToDecide } = waiting;
  const rest = reportsToWrite + reportsToDecide - reports.length;
  return (
    <>
      <h3 className="waiting-title">{translate('reviews.dashboard.waiting')}</h3>
      <ul className="waiting">
        {reports.map((report) => (
          <WaitingReport key={report.id} report={report} />
        ))}
      </ul>
      {rest > 0 ? (
        <p className="muted">{translate('reviews.dashboard.rest', { smart_count: rest })}</p>
      ) : null}
    </>
  );
}

function WaitingReport({ report }: { readonly report: ReportRowFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, state, unit, cycle, dueOn, standing } = report;
  const { tone, icon } = reportLooks[state];
  return (
    <li>
      <span className={`mark tone-${tone}`} aria-hidden="true">
        <Icon name={icon} />
      </span>
      <div>
        <ScopedLink to={reportPath(id)}>
          {translate(`reviews.dashboard.${state === 'SUBMITTED' ? 'decide' : 'own'}`, {
            unit: unit.fullName,
          })}
        </ScopedLink>
        <small>
          {cycle.title}, {translate('reviews.dashboard.due', { day: format.date(dueOn) })}
        </small>
      </div>
      <StandingNote stands={standing} isOver={isReviewOver(cycle.state)} />
    </li>
  );
}
