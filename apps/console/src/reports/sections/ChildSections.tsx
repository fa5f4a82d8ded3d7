import { childSectionsQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../../layout/Awaited.tsx';

interface ChildSectionsProps {
  readonly report: string;
  readonly section: string;
  readonly title: string;
  readonly onTake: (text: string) => void;
}

/** What the units below wrote in the same section, side by side, to be drawn from; opened on demand. */
export function ChildSections({ report, section, title, onTake }: ChildSectionsProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [withSubmitted, setWithSubmitted] = useState(false);
  const [found, askAgain] = useQuery({
    query: childSectionsQuery,
    variables: { id: report, key: section, withSubmitted },
    pause: !isOpen,
    requestPolicy: 'cache-and-network',
  });
  const entries = found.data?.report?.childSections;
  const quoted = (entry: NonNullable<typeof entries>[number]) =>
    `${entry.unit.fullName}: ${entry.text}`;
  return (
    <div className="child-sections">
      <button type="button" className="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {translate(isOpen ? 'reports.below.close' : 'reports.below.open')}
      </button>
      {isOpen ? (
        <section aria-label={translate('reports.below.of', { title })}>
          <label className="check">
            <input
              type="checkbox"
              checked={withSubmitted}
              onChange={({ target }) => setWithSubmitted(target.checked)}
            />
            {translate('reports.below.withSubmitted')}
          </label>
          <Awaited
            thing={entries}
            error={found.error}
            onRetry={() => askAgain({ requestPolicy: 'network-only' })}
            rows={3}
          >
            {(entries) =>
              entries.length === 0 ? (
                <p className="muted">{translate('reports.below.none')}</p>
              ) : (
                <>
                  <button
                    type="button"
                    className="btn"
                    onClick={() => onTake(entries.map(quoted).join('\n\n'))}
                  >
                    {translate('reports.below.takeAll', { count: entries.length })}
                  </button>
                  <ul>
                    {entries.map((entry) => (
                      <li key={entry.unit.id}>
                        <b>{entry.unit.fullName}</b>
                        {entry.isAccepted ? null : (
                          <small> {translate('reports.below.onlySubmitted')}</small>
                        )}
                        <p className="written">{entry.text}</p>
                        <button
                          type="button"
                          className="link"
                          aria-label={translate('reports.below.takeOf', {
                            unit: entry.unit.fullName,
                          })}
                          onClick={() => onTake(quoted(entry))}
                        >
                          {translate('reports.below.take')}
                        </button>
                      </li>
                    ))}
                  </ul>
                </>
              )
            }
          </Awaited>
        </section>
      ) : null}
    </div>
  );
}
