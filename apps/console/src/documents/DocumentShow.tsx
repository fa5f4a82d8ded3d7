import { documentPageQuery } from '@phoihop/client/documents';
import { useLocale, useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { History } from '../audit/History.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { DocumentChain } from './DocumentChain.tsx';
import { DocumentFacts } from './DocumentFacts.tsx';
import './documents.css';

/** A document: what it says of itself, and the chain it stands in. */
export function DocumentShow() {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const { id: key = '' } = useParams();
  const [found, askAgain] = useQuery({ query: documentPageQuery, variables: { number: key } });
  return (
    <AwaitedPage
      title={translate('documents.title')}
      thing={found.data?.document}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(document) => (
        <Page
          title={`${translate(`documents.kind.${document.kind}`)} ${document.number}`}
          subtitle={
            <span className="wraps">{isEnglish ? document.titleEn : document.titleVi}</span>
          }
          crumb={
            <>
              <ScopedLink to="/documents">{translate('documents.title')}</ScopedLink>
              <Icon name="right" size={12} />
              {document.number}
            </>
          }
          actions={<PrintButton />}
        >
          <div className="document-columns">
            <DocumentChain documentId={document.id} />
            <div className="page">
              <DocumentFacts document={document} />
              <History key={document.id} subject={document.id} />
            </div>
          </div>
        </Page>
      )}
    </AwaitedPage>
  );
}
