import { auditEntriesQuery } from '@phoihop/client/audit';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { AuditTable } from './AuditTable.tsx';
import './audit.css';

const pageSize = 20;

/** What is on record about one thing, the latest first; asked for when it is opened. */
export function RecordHistory({ subject }: { readonly subject: string }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card className="record-history">
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Icon name="right" size={14} />
          <h2>{translate('audit.history')}</h2>
        </summary>
        {isOpen ? <Entries subject={subject} /> : null}
      </details>
    </Card>
  );
}

function Entries({ subject }: { readonly subject: string }) {
  const translate = useTranslate();
  const [first, setFirst] = useState(pageSize);
  const [found, askAgain] = useQuery({
    query: auditEntriesQuery,
    variables: { subject, first },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Awaited
      thing={found.data?.auditEntries}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={3}
      height={32}
    >
      {({ nodes, totalCount }) =>
        nodes.length === 0 ? (
          <p className="muted">{translate('audit.noHistory')}</p>
        ) : (
          <>
            <AuditTable entries={nodes} total={totalCount} isOfOne />
            {nodes.length < totalCount ? (
              <button type="button" className="btn" onClick={() => setFirst(first + 5 * pageSize)}>
                {translate('audit.more')}
              </button>
            ) : null}
          </>
        )
      }
    </Awaited>
  );
}
