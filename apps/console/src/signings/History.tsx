import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { EntryDifference } from './EntryDifference.tsx';
import type { HistoryEntry } from './shown-signing.ts';

/** What happened, the latest first: what, who, when, and why in their own words. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Card title={translate('signings.history.title')} className="timeline">
      {entries.length === 0 ? <p className="muted">{translate('signings.history.none')}</p> : null}
      <ol>
        {entries.toReversed().map((entry) => {
          const { tone, icon } = stateLooks[entry.to ?? 'PLANNED'];
          const verb = entry.action.replace('signing.', '');
          const isEdit = verb === 'EDIT';
          return (
            <li key={entry.id}>
              <span className={`mark tone-${tone}`} aria-hidden="true">
                <Icon name={isEdit ? 'pencil' : icon} />
              </span>
              <div>
                <b>{translate(`signings.action.${verb}`)}</b>
                <small>
                  {entry.actorName} · {format.moment(entry.at)}
                  {entry.isOnBehalf ? ` · ${translate('signings.history.onBehalf')}` : null}
                </small>
                {entry.from === null || entry.to === null || isEdit ? null : (
                  <small>
                    {translate('signings.history.moved', {
                      from: translate(`state.${entry.from}`),
                      to: translate(`state.${entry.to}`),
                    })}
                  </small>
                )}
                {entry.reason === null ? null : <p>“{entry.reason}”</p>}
                {isEdit ? <EntryDifference entry={entry} /> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
