import { publicationPreviewQuery } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { reportsPath } from '../reports/report-filter.ts';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { PreviewCompleteness } from './PreviewCompleteness.tsx';
import { PreviewTotals } from './PreviewTotals.tsx';
import { PublishCard } from './PublishCard.tsx';

interface PublicationPreviewProps {
  readonly cycle: ShownCycle;
  readonly onChanged: () => void;
}

/** What would be said, were the review published now; beside it, publishing. */
export function PublicationPreview({ cycle, onChanged }: PublicationPreviewProps) {
  const translate = useTranslate();
  const [found, askAgain] = useQuery({
    query: publicationPreviewQuery,
    variables: { cycle: cycle.id },
    requestPolicy: 'network-only',
  });
  return (
    <div className="cycle-columns publication-columns">
      <div>
        <p className="hint">{translate('publications.preview.about')}</p>
        <Awaited
          thing={found.data?.publicationPreview}
          error={found.error}
          onRetry={() => askAgain({ requestPolicy: 'network-only' })}
          rows={8}
        >
          {({ sections, docxPath, xlsxPath, ...preview }) => (
            <>
              <PreviewCompleteness preview={preview} />
              <PreviewTotals totals={preview.totals} />
              <Card
                title={translate('publications.preview.narrative')}
                aside={translate('reviews.facts.sectionCount', { smart_count: sections.length })}
              >
                {sections.length === 0 ? (
                  <p className="hint">
                    {translate('publications.preview.noNarrative', { unit: cycle.unit.fullName })}{' '}
                    <ScopedLink to={reportsPath({ cycle: cycle.id })}>
                      {translate('publications.preview.toReports')}
                    </ScopedLink>
                  </p>
                ) : (
                  sections.map(({ key, title, text }) => (
                    <section key={key}>
                      <h3>{title}</h3>
                      <p className="written">{text}</p>
                    </section>
                  ))
                )}
              </Card>
              <Card title={translate('publications.preview.drafts')} className="no-print">
                <p className="hint">{translate('publications.preview.draftsAbout')}</p>
                <div className="publication-actions">
                  <a className="btn" href={docxPath} download>
                    <Icon name="download" />
                    {translate('publications.draft.docx')}
                  </a>
                  <a className="btn" href={xlsxPath} download>
                    <Icon name="download" />
                    {translate('publications.draft.xlsx')}
                  </a>
                </div>
              </Card>
            </>
          )}
        </Awaited>
      </div>
      <aside>
        <PublishCard cycle={cycle} onChanged={onChanged} />
      </aside>
    </div>
  );
}
