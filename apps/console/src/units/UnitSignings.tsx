import type { UnitPageData } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { signingPath } from '../signings/signing-path.ts';
import { useTerm } from '../signings/use-term.ts';

type Signing = NonNullable<UnitPageData['unit']>['signings'][number];

export function UnitSignings({ signings }: { readonly signings: readonly Signing[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const term = useTerm();
  return (
    <Card title={translate('units.page.signings')}>
      {signings.length === 0 ? (
        <p className="muted">{translate('units.page.noSignings')}</p>
      ) : (
        <table className="as-cards">
          <thead>
            <tr>
              {(['programme', 'state', 'number', 'term'] as const).map((column) => (
                <th key={column} scope="col">
                  {translate(`units.page.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signings.map((signing) => (
              <tr key={signing.id}>
                <th scope="row">
                  <ScopedLink to={signingPath(signing.id)}>{signing.title}</ScopedLink>
                  <small className="muted"> {signing.programme.code}</small>
                </th>
                <td>
                  <StandingChip signing={signing} />
                </td>
                <td>
                  {signing.number === null || signing.signedOn === null
                    ? '–'
                    : translate('signings.content.numberDated', {
                        number: signing.number,
                        day: format.date(signing.signedOn),
                      })}
                </td>
                <td>{term(signing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

/** Where it stood on the day looked at. */
function StandingChip({ signing }: { readonly signing: Signing }) {
  const translate = useTranslate();
  if (signing.isInForce) return <StateChip state="IN_FORCE" />;
  return signing.stateOn === null ? (
    <span className="muted">{translate('signings.notYetOnRecord')}</span>
  ) : (
    <StateChip state={signing.stateOn} />
  );
}
