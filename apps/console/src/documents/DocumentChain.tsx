import { documentChainQuery } from '@phoihop/client/documents';
import { useLocale, useTranslate } from 'ra-core';
import { useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { chainOf, type ChainDocument } from './chain.ts';
import { ChainLines, gutterOf } from './ChainLines.tsx';
import { documentPath } from './document-path.ts';

/** The chain a document stands in: rows from the oldest down, lines for how one stands to another. */
export function DocumentChain({ documentId }: { readonly documentId: string }) {
  const translate = useTranslate();
  const [found, askAgain] = useQuery({ query: documentChainQuery });
  return (
    <Card title={translate('documents.chain.title')} aside={translate('documents.chain.aside')}>
      <Awaited
        thing={found.data}
        error={found.error}
        onRetry={() => askAgain()}
        rows={8}
        height={40}
      >
        {({ documents }) => <ChainDrawing documents={documents.nodes} documentId={documentId} />}
      </Awaited>
    </Card>
  );
}

interface ChainDrawingProps {
  readonly documents: readonly ChainDocument[];
  readonly documentId: string;
}

function ChainDrawing({ documents, documentId }: ChainDrawingProps) {
  const translate = useTranslate();
  const chain = useMemo(() => chainOf(documents, documentId), [documents, documentId]);
  const list = useRef<HTMLOListElement>(null);
  if (chain.documents.length === 1) {
    return <p className="muted">{translate('documents.chain.alone')}</p>;
  }
  return (
    <>
      <div className="chain" style={{ paddingLeft: gutterOf(chain.lanes) }}>
        <ol ref={list}>
          {chain.documents.map((document) => (
            <ChainRow key={document.id} document={document} isHere={document.id === documentId} />
          ))}
        </ol>
        {/* After the rows: it measures them as soon as they stand. */}
        <ChainLines chain={chain} list={list} />
      </div>
      <p className="chain-key">
        <svg width="34" height="8" aria-hidden="true">
          <path d="M0 4h34" />
        </svg>{' '}
        {translate('documents.basis.STATED')}
        <svg width="34" height="8" aria-hidden="true">
          <path d="M0 4h34" className="inferred" />
        </svg>{' '}
        {translate('documents.basis.INFERRED')}
      </p>
    </>
  );
}

interface ChainRowProps {
  readonly document: ChainDocument;
  readonly isHere: boolean;
}

function ChainRow({ document, isHere }: ChainRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  return (
    <li data-document={document.id} aria-current={isHere ? 'true' : undefined}>
      <b>
        {isHere ? (
          document.number
        ) : (
          <ScopedLink to={documentPath(document.key)}>{document.number}</ScopedLink>
        )}
      </b>{' '}
      <span className="muted">
        {document.issuedOn === null ? translate('documents.noDay') : format.date(document.issuedOn)}
      </span>
      <small>{isEnglish ? document.titleEn : document.titleVi}</small>
      {document.relations.map(({ kind, basis, target }) => (
        <small key={`${kind} ${target.id}`} className="relation">
          {translate(`documents.relation.${kind}`, { target: target.number })}
          {basis === 'INFERRED' ? ` (${translate('documents.inferred')})` : null}
        </small>
      ))}
    </li>
  );
}
