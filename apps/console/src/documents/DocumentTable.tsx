import type { DocumentFields } from '@phoihop/client/documents';
import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { documentPath } from './document-path.ts';

const columns = ['number', 'kind', 'title', 'issuer', 'level', 'issuedOn'] as const;

export function DocumentTable() {
  const translate = useTranslate();
  return (
    <ListCard<DocumentFields> empty={translate('documents.empty')}>
      {(documents, total) => <DocumentRows documents={documents} total={total} />}
    </ListCard>
  );
}

interface DocumentRowsProps {
  readonly documents: readonly DocumentFields[];
  readonly total: number;
}

function DocumentRows({ documents, total }: DocumentRowsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  return (
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
        {documents.map((document) => (
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
  );
}
