import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import type { WaitingSigning } from './use-waiting.ts';
import './inbox.css';

export function WaitingList({ waiting }: { readonly waiting: readonly WaitingSigning[] }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ul className="waiting">
      {waiting.map((signing) => {
        const { tone, icon } = stateLooks[signing.state];
        return (
          <li key={signing.id}>
            <span className={`mark tone-${tone}`} aria-hidden="true">
              <Icon name={icon} />
            </span>
            <div>
              <ScopedLink to={`/signings/${encodeURIComponent(signing.id)}/show`}>
                {translate(`inbox.task.${signing.state}`, { unit: signing.unit.fullName })}
              </ScopedLink>
              <small>
                {signing.state === 'SUBMITTED'
                  ? translate('inbox.submitted', {
                      count: signing.submissions,
                      at: format.moment(signing.submittedAt),
                    })
                  : translate('inbox.since', { at: format.moment(signing.updatedAt) })}
              </small>
            </div>
            <Icon name="right" />
          </li>
        );
      })}
    </ul>
  );
}
