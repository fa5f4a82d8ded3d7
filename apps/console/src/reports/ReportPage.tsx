import { reportPageQuery } from '@phoihop/client/reviews';
import { isReviewOver } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useClient, useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { ReportChip } from '../reviews/ReportChip.tsx';
import { StandingNote } from '../reviews/StandingNote.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { reportsPath } from './report-filter.ts';
import { ReportDesk } from './ReportDesk.tsx';
import type { ShownReport } from './shown-report.ts';
import '../figure-sheets/figure-sheets.css';
import './reports.css';

/** One unit's answer in a review: written, decided on and followed on one page. */
export function ReportPage() {
  const translate = useTranslate();
  const client = useClient();
  const { id = '' } = useParams();
  const { asOf } = useAsOf();
  const variables = { id, asOf };
  const [found, askAgain] = useQuery({
    query: reportPageQuery,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const readAgain = () =>
    client.query(reportPageQuery, variables, { requestPolicy: 'network-only' }).toPromise();
  return (
    <AwaitedPage
      title={translate('reports.title')}
      thing={found.data?.report}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(report) => (
        <Page
          title={translate('reports.of', { unit: report.unit.fullName })}
          subtitle={report.cycle.title}
          crumb={<Crumb report={report} />}
          actions={
            <>
              <ReportChip state={report.state} />
              <Due report={report} />
              <PrintButton />
            </>
          }
        >
          {/* What is typed belongs to one report: another one begins with a desk of its own. */}
          <ReportDesk key={report.id} report={report} onChanged={readAgain} />
        </Page>
      )}
    </AwaitedPage>
  );
}

function Crumb({ report: { reportsTo, cycle } }: { readonly report: ShownReport }) {
  const translate = useTranslate();
  return (
    <>
      <ScopedLink to={reportsPath({ cycle: cycle.id })}>{translate('reports.title')}</ScopedLink>
      <Icon name="right" size={12} />
      <ScopedLink to={`/review-cycles/${encodeURIComponent(cycle.id)}/show`}>
        {cycle.title}
      </ScopedLink>
      {reportsTo === null ? null : (
        <>
          <Icon name="right" size={12} />
          {translate('reports.reportsTo', { unit: reportsTo.fullName })}
        </>
      )}
    </>
  );
}

/** By when, and how it stands against that; of one that is spared, why. */
function Due({
  report: { state, cycle, dueOn, standing, exemptReason },
}: {
  readonly report: ShownReport;
}) {
  const translate = useTranslate();
  const format = useFormat();
  if (state === 'EXEMPT') {
    return exemptReason === null ? null : <span className="muted">“{exemptReason}”</span>;
  }
  return (
    <span className="due">
      {translate('reports.due', { day: format.date(dueOn) })} ·{' '}
      <StandingNote stands={standing} isOver={isReviewOver(cycle.state)} />
    </span>
  );
}
