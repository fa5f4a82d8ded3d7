import { historyQuery } from '@phoihop/client/audit';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { HistoryEntry } from './HistoryEntry.tsx';

// Whatever changes one of these leaves an entry, which no answer of the change itself holds.
const context = {
  additionalTypenames: [
    'Account',
    'AccountWithPassword',
    'Grant',
    'Token',
    'Delegation',
    'Signing',
    'Session',
    'Indicator',
    'ValidationRule',
    'ReviewCycle',
    'ReviewTemplate',
    'Conference',
    'Report',
    'Task',
  ],
};

interface HistoryPageProps {
  readonly subject: string;
  /** The cursor of the entry before; null on the first page. */
  readonly after: string | null;
  /** Opens the next page; absent where it is open. */
  readonly onMore: ((after: string) => void) | undefined;
}

/** So many of the entries as are read at once, and the way to those before them. */
export function HistoryPage({ subject, after, onMore }: HistoryPageProps) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  const [{ data, error }, askAgain] = useQuery({
    query: historyQuery,
    requestPolicy: 'cache-and-network',
    variables: { subject, asOf, after },
    context,
  });
  return (
    <Awaited
      thing={data?.auditEntries}
      error={error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={3}
      height={36}
    >
      {({ nodes, pageInfo: { hasNextPage, endCursor } }) => (
        <>
          {nodes.length === 0 && after === null ? (
            <p className="muted">{translate('audit.history.none')}</p>
          ) : (
            <ol>
              {nodes.map((entry) => (
                <HistoryEntry key={entry.id} entry={entry} subject={subject} />
              ))}
            </ol>
          )}
          {hasNextPage && endCursor !== null && onMore !== undefined ? (
            <button type="button" className="btn" onClick={() => onMore(endCursor)}>
              {translate('audit.history.earlier')}
            </button>
          ) : null}
        </>
      )}
    </Awaited>
  );
}
