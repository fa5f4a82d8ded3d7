import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { HistoryPage } from './HistoryPage.tsx';

/** What is on record about one thing (by its id), the latest first, page by page as far back as asked. */
export function History({ subject }: { readonly subject: string }) {
  const translate = useTranslate();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const last = pages.at(-1);
  return (
    <Card title={translate('audit.history.title')} className="timeline">
      {pages.map((after) => (
        <HistoryPage
          key={after ?? 'latest'}
          subject={subject}
          after={after}
          onMore={after === last ? (next) => setPages([...pages, next]) : undefined}
        />
      ))}
    </Card>
  );
}
