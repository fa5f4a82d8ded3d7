import { type WaitingReportFields, waitingReportsQuery } from '@phoihop/client/reviews';
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
import { useViewer } from '../scope/viewer.ts';
import '../inbox/inbox.css';

const shownMax = 4;

/** The reports that wait for the viewer’s unit: its own, and those it is to decide on, the longest waiting first. */
export function WaitingReports() {
  const translate = useTranslate();
  const { home } = useViewer();
  const { asOf } = useAsOf();
  const [found] = useQuery({
    query: waitingReportsQuery,
    requestPolicy: 'cache-and-network',
    variables: { unit: home?.code ?? '', asOf },
    pause: home === null,
  });
  if (found.error) return <ErrorState error={found.error} />;
  const { own, submitted } = found.data ?? {};
  const decided = (submitted?.nodes ?? [])
    .filter(({ reportsTo }) => reportsTo?.id === home?.id)
    .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt));
  const waiting = [...(own?.nodes ?? []), ...decided];
  if (waiting.length === 0) return null;
  const rest = waiting.length - shownMax;
  return (
    <>
      <h3 className="waiting-title">{translate('reviews.dashboard.waiting')}</h3>
      <ul className="waiting">
        {waiting.slice(0, shownMax).map((report) => (
          <WaitingReport key={report.id} report={report} />
        ))}
      </ul>
      {rest > 0 ? (
        <p className="muted">{translate('reviews.dashboard.rest', { smart_count: rest })}</p>
      ) : null}
    </>
  );
}

function WaitingReport({ report }: { readonly report: WaitingReportFields }) {
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
      <StandingNote stands={standing} />
    </li>
  );
}
