import { standardProgressesQuery } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Bar } from '../layout/Bar.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { MapIncomplete } from '../units/MapIncomplete.tsx';
import { AwaitingNote } from './AwaitingNote.tsx';
import { PublishedBeside } from './PublishedBeside.tsx';
import { standardPath } from './standard-path.ts';
import { Targets } from './Targets.tsx';
import { useName } from './use-name.ts';
import './standards.css';

/** Every standard with how many meet it, and what is aimed at. */
export function StandardList() {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const { unitCode, unitName, asOf } = useScope();
  const [found, askAgain] = useQuery({
    query: standardProgressesQuery,
    requestPolicy: 'cache-and-network',
    variables: { under: unitCode || null, asOf },
  });
  return (
    <Page
      title={translate('standards.title')}
      crumb={translate('standards.lead', { unit: unitName, day: format.date(asOf) })}
      actions={<PrintButton />}
    >
      <MapIncomplete />
      <Awaited
        thing={found.data?.standards.nodes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={6}
      >
        {(standards) =>
          standards.length === 0 ? (
            <EmptyState message={translate('standards.empty')} />
          ) : (
            <div className="card list">
              <table className="as-cards progresses">
                <thead>
                  <tr>
                    <th scope="col">{translate('standards.name')}</th>
                    <th scope="col" className="num">
                      {translate('standards.achieved')}
                    </th>
                    <th scope="col">
                      <span className="visually-hidden">{translate('standards.share')}</span>
                    </th>
                    <th scope="col">{translate('standards.published.title')}</th>
                  </tr>
                </thead>
                <tbody>
                  {standards.map(({ id, key, progress, implies, ...standard }) => (
                    <tr key={id}>
                      <th scope="row">
                        <ScopedLink to={standardPath(key)}>{nameOf(standard)}</ScopedLink>
                        {implies === null ? null : (
                          <small>
                            {translate('standards.includes', { below: nameOf(implies) })}
                          </small>
                        )}
                      </th>
                      {progress.applicable === 0 ? (
                        <td colSpan={2} className="muted">
                          {translate('standards.notApplicable')}
                        </td>
                      ) : (
                        <>
                          <td className="num">
                            <Fraction part={progress.achieved} whole={progress.applicable} />
                            <AwaitingNote count={progress.awaiting} />
                          </td>
                          <td className="share">
                            <Bar part={progress.achieved} whole={progress.applicable} />
                          </td>
                        </>
                      )}
                      <td data-label={translate('standards.published.title')}>
                        <PublishedBeside comparison={progress.published} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Awaited>
      <Targets />
    </Page>
  );
}
