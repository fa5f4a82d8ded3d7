import { type ReportRowFields, waitingReportsQuery } from '@phoihop/client/reviews';
import { isReviewOver } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { reportLooks } from '../reviews/report-looks.ts';
import { reportPath } from '../reviews/report-path.ts';
import { StandingNote } from '../reviews/StandingNote.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import './inbox.css';

interface WaitingReportsProps {
  readonly first: number;
  /** What stands above them where there are any. */
  readonly title?: ReactNode;
}

/** The reports that wait for the viewer, as the service says: his units’ own, and those he is to decide on. */
export function WaitingReports({ first, title }: WaitingReportsProps) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  const [found, askAgain] = useQuery({
    query: waitingReportsQuery,
    requestPolicy: 'cache-and-network',
    variables: { asOf, first },
  });
  return (
    <Awaited
      thing={found.data?.viewer.waiting}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={3}
    >
      {({ reports, reportsToWrite, reportsToDecide }) => {
        if (reports.length === 0) return null;
        const rest = reportsToWrite + reportsToDecide - reports.length;
        return (
          <>
            {title}
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
      }}
    </Awaited>
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
