import { type ReportVersionsData, reportVersionsQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import type { ShownReport } from '../shown-report.ts';
import { ReportDifference } from './ReportDifference.tsx';

type Version = NonNullable<ReportVersionsData['report']>['versions'][number];

/** Every version of a report, who answers for it, and what it says otherwise than the one before. */
export function ReportVersions({ report }: { readonly report: ShownReport }) {
  const translate = useTranslate();
  const [found, askAgain] = useQuery({
    query: reportVersionsQuery,
    variables: { id: report.id },
    requestPolicy: 'cache-and-network',
  });
  const [compared, setCompared] = useState<number | null>(null);
  if (report.state === 'NOT_STARTED') return null;
  // What was handed in again is held against what came back, without being asked.
  const isAgain = report.number > 1 && report.state === 'SUBMITTED';
  const shown = compared ?? (isAgain ? report.number : null);
  return (
    <Card title={translate('reports.versions.title')} className="report-versions">
      <Awaited
        thing={found.data?.report?.versions}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={2}
      >
        {(versions) => (
          <ol>
            {versions.toReversed().map((version) => {
              const { number } = version;
              const isShown = shown === number;
              return (
                <li key={number}>
                  <b>{translate('reports.version', { number })}</b>
                  {version.isOfficial ? (
                    <small> {translate('reports.versions.official')}</small>
                  ) : null}
                  <VersionDeeds version={version} />
                  {number > 1 ? (
                    <button
                      type="button"
                      className="link"
                      aria-expanded={isShown}
                      onClick={() => setCompared(isShown ? 0 : number)}
                    >
                      {translate('reports.versions.compare', { number: number - 1 })}
                    </button>
                  ) : null}
                  {isShown ? <ReportDifference report={report} to={number} /> : null}
                </li>
              );
            })}
          </ol>
        )}
      </Awaited>
    </Card>
  );
}

/** Who did what of it when. */
function VersionDeeds({ version }: { readonly version: Version }) {
  const translate = useTranslate();
  const format = useFormat();
  const { reason, gaps, startedBy, submittedBy, submittedFor, acceptedBy, acceptedFor } = version;
  const deeds = [
    { deed: 'started', by: startedBy, of: null, at: version.startedAt },
    { deed: 'submitted', by: submittedBy, of: submittedFor, at: version.submittedAt },
    { deed: 'accepted', by: acceptedBy, of: acceptedFor, at: version.acceptedAt },
  ] as const;
  return (
    <>
      {deeds.map(({ deed, by, of, at }) =>
        at === null ? null : (
          <small key={deed}>
            {translate(`reports.versions.${deed}`, { by: by ?? '–', at: format.moment(at) })}
            {of === null ? null : ` · ${translate('me.grants.of', { name: of })}`}
          </small>
        ),
      )}
      {reason === null ? null : (
        <small>
          {translate('reports.versions.reopened')} <q>{reason}</q>
        </small>
      )}
      {gaps.length === 0 ? null : (
        <small>
          {translate('reports.versions.gaps', {
            units: gaps.map(({ fullName }) => fullName).join(', '),
          })}
        </small>
      )}
    </>
  );
}
