import type { DocumentFields } from '@phoihop/client/documents';
import { useListContext, useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Pager } from '../layout/Pager.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { documentPath } from './document-path.ts';

const columns = ['number', 'kind', 'title', 'issuer', 'level', 'issuedOn'] as const;

export function DocumentTable() {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const {
    data,
    total = 0,
    error,
    isPending,
    refetch,
    setFilters,
  } = useListContext<DocumentFields>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeletons rows={10} />;
  if (data.length === 0) {
    return (
      <EmptyState
        message={translate('documents.empty')}
        action={
          <button type="button" className="btn" onClick={() => setFilters({})}>
            {translate('documents.clear')}
          </button>
        }
      />
    );
  }
  return (
    <Card className="list">
      <table className="as-cards">
        <caption>
          <output>{translate('documents.total', { count: format.number(total) })}</output>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {translate(`documents.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((document) => (
            <tr key={document.id}>
              <th scope="row" className="keeps">
                <ScopedLink to={documentPath(document.key)}>{document.number}</ScopedLink>
              </th>
              <td>{translate(`documents.kind.${document.kind}`)}</td>
              <td>{isEnglish ? document.titleEn : document.titleVi}</td>
              <td>{isEnglish ? document.issuerEn : document.issuerVi}</td>
              <td>{translate(`units.level.${document.level}`)}</td>
              <td>
                {document.issuedOn === null
                  ? translate('documents.noDay')
                  : format.date(document.issuedOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager />
    </Card>
  );
}
