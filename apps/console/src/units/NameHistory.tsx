import { unitVersionsQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { reorganisationPath } from '../reorganisations/reorganisation-path.ts';
import { useAsOf } from '../scope/use-as-of.ts';

/** What a unit was called, what it was and where it lay, the latest first. */
export function NameHistory({ code }: { readonly code: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  const [found, askAgain] = useQuery({
    query: unitVersionsQuery,
    variables: { unit: code, asOf },
  });
  return (
    <Card title={translate('units.versions.title')} className="name-history">
      <Awaited
        thing={found.data?.unit ?? undefined}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={2}
      >
        {({ startUnknown, versions }) => (
          <ol>
            {versions.toReversed().map((version) => {
              const { fullName, kind, validFrom, validTo, parent, act } = version;
              const isStartKnown = !startUnknown || version !== versions[0];
              const [since, between] = isStartKnown
                ? ['units.versions.since', 'units.versions.between']
                : ['units.versions.sinceBefore', 'units.versions.betweenBefore'];
              return (
                <li key={validFrom}>
                  <b>{fullName}</b>
                  <small>
                    {translate('units.code', { code: version.code })} ·{' '}
                    {translate(`units.kind.${kind}`).toLowerCase()}
                    {parent === null
                      ? ''
                      : ` · ${translate('units.versions.under', { unit: parent.fullName })}`}
                  </small>
                  <small>
                    {validTo === null
                      ? translate(since, { from: format.date(validFrom) })
                      : translate(between, {
                          from: format.date(validFrom),
                          to: format.lastDay(validTo),
                        })}
                    {act === null ? null : (
                      <>
                        {' · '}
                        <ScopedLink to={reorganisationPath(act.id)}>{act.number}</ScopedLink>
                      </>
                    )}
                  </small>
                </li>
              );
            })}
          </ol>
        )}
      </Awaited>
    </Card>
  );
}
