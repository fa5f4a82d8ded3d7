import { afterReorganisationQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import './after.css';

/** What acts left to be settled at a unit and under it; nothing where they left nothing. */
export function AfterReorganisation({ code }: { readonly code: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  const [found, askAgain] = useQuery({
    query: afterReorganisationQuery,
    requestPolicy: 'cache-and-network',
    variables: { unit: code, asOf },
  });
  if (found.error) {
    return (
      <ErrorState error={found.error} onRetry={() => askAgain({ requestPolicy: 'network-only' })} />
    );
  }
  const left = found.data?.unit?.afterReorganisation;
  if (!left || (left.signings === 0 && left.recognitions === 0 && !left.accounts)) return null;
  const told = (what: 'signings' | 'recognitions' | 'accounts', count: number) => (
    <>
      <b>{format.number(count)}</b> {translate(`units.after.${what}`, { smart_count: count })}
    </>
  );
  const { signings, recognitions, accounts } = left;
  return (
    <Card title={translate('units.after.title')}>
      <ul className="after-reorganisation">
        {signings === 0 ? null : (
          <li>
            <StateChip state="TO_RENEW" />
            <ScopedLink to={`/coverage?u=${code}`}>{told('signings', signings)}</ScopedLink>
          </li>
        )}
        {recognitions === 0 ? null : (
          <li>
            <StateChip state="AWAITING_REASSESSMENT" />
            <ScopedLink to={`/standards?u=${code}`}>
              {told('recognitions', recognitions)}
            </ScopedLink>
          </li>
        )}
        {accounts ? (
          <li>
            <span className="chip tone-violet">
              <Icon name="people" />
              {translate('units.after.access')}
            </span>
            <ScopedLink to="/accounts">{told('accounts', accounts)}</ScopedLink>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
