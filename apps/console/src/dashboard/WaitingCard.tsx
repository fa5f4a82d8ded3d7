import { waitingSigningsQuery } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { useScope } from '../scope/use-scope.ts';

const onTheirWay = ['PLANNED', 'DRAFTING', 'SUBMITTED', 'RETURNED', 'APPROVED'] as const;
const shownMax = 5;

/** The signings with a move open to the viewer that is theirs to make, the longest waiting first. */
export function WaitingCard() {
  const translate = useTranslate();
  const format = useFormat();
  const { unitCode } = useScope();
  const [found, askAgain] = useQuery({
    query: waitingSigningsQuery,
    variables: { under: unitCode, state: [...onTheirWay], first: 1000 },
    // Others act meanwhile: what waits is asked for anew whenever the overview is opened.
    requestPolicy: 'cache-and-network',
  });
  const waiting = (found.data?.signings.nodes ?? [])
    .filter(({ moves }) => moves.some(({ isOpen, isOnBehalf }) => isOpen && !isOnBehalf))
    .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt));
  return (
    <Card
      title={translate('dashboard.waiting.title')}
      aside={
        waiting.length > shownMax ? (
          <ScopedLink to="/signings">{translate('dashboard.waiting.all')}</ScopedLink>
        ) : undefined
      }
    >
      {found.error ? <ErrorState error={found.error} onRetry={() => askAgain()} /> : null}
      {found.data === undefined && !found.error ? <Skeletons rows={4} height={32} /> : null}
      {found.data && waiting.length === 0 ? (
        <p className="muted">{translate('dashboard.waiting.none')}</p>
      ) : null}
      <ul className="waiting">
        {waiting.slice(0, shownMax).map((signing) => {
          const { tone, icon } = stateLooks[signing.state];
          return (
            <li key={signing.id}>
              <span className={`mark tone-${tone}`} aria-hidden="true">
                <Icon name={icon} />
              </span>
              <div>
                <ScopedLink to={`/signings/${encodeURIComponent(signing.id)}/show`}>
                  {translate(`dashboard.waiting.${signing.state}`, { unit: signing.unit.fullName })}
                </ScopedLink>
                <small>
                  {signing.state === 'SUBMITTED'
                    ? translate('dashboard.waiting.submitted', {
                        count: signing.submissions,
                        at: format.moment(signing.submittedAt),
                      })
                    : translate('dashboard.waiting.since', {
                        at: format.moment(signing.updatedAt),
                      })}
                </small>
              </div>
              <Icon name="right" />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
