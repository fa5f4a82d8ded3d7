import type { SigningFields } from '@phoihop/client/signings';
import { useListContext, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Pager } from '../layout/Pager.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { signingPath } from './signing-path.ts';
import { useTerm } from './use-term.ts';

export function SigningTable() {
  const translate = useTranslate();
  const format = useFormat();
  const {
    data,
    total = 0,
    error,
    isPending,
    refetch,
    filterValues,
    setFilters,
  } = useListContext<SigningFields>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeletons rows={10} />;
  if (data.length === 0) {
    const isFiltered = Object.keys(filterValues).length > 0;
    return (
      <EmptyState
        message={translate(isFiltered ? 'signings.empty.filtered' : 'signings.empty.none')}
        action={
          isFiltered ? (
            <button type="button" className="btn" onClick={() => setFilters({})}>
              {translate('signings.empty.clear')}
            </button>
          ) : undefined
        }
      />
    );
  }
  return (
    <Card className="list">
      <table className="as-cards">
        <caption>
          <output>{translate('signings.total', { count: format.number(total) })}</output>
        </caption>
        <thead>
          <tr>
            {(['unit', 'parent', 'state', 'number', 'signedOn', 'term', 'programme'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {translate(`signings.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {data.map((signing) => (
            <SigningRow key={signing.id} signing={signing} />
          ))}
        </tbody>
      </table>
      <Pager />
    </Card>
  );
}

function SigningRow({ signing }: { readonly signing: SigningFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const term = useTerm();
  const { unit, state, number, signedOn, programme } = signing;
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={signingPath(signing.id)}>{unit.fullName}</ScopedLink>{' '}
        <small className="muted">{unit.code}</small>
      </th>
      <td>{unit.parent?.fullName ?? ''}</td>
      <td>
        <StateChip state={state} />
      </td>
      <td data-label={translate('signings.column.number')}>{number ?? '–'}</td>
      <td data-label={translate('signings.column.signedOn')}>
        {signedOn === null ? '–' : format.date(signedOn)}
      </td>
      <td data-label={translate('signings.column.term')}>{term(signing)}</td>
      <td>{programme.code}</td>
    </tr>
  );
}
