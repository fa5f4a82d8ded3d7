import type { SigningFields } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { signingPath } from './signing-path.ts';
import { useTerm } from './use-term.ts';

export function SigningTable() {
  const translate = useTranslate();
  return (
    <ListCard<SigningFields>
      empty={translate('signings.empty.none')}
      emptyFiltered={translate('signings.empty.filtered')}
    >
      {(signings, total) => <SigningRows signings={signings} total={total} />}
    </ListCard>
  );
}

interface SigningRowsProps {
  readonly signings: readonly SigningFields[];
  readonly total: number;
}

function SigningRows({ signings, total }: SigningRowsProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
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
        {signings.map((signing) => (
          <SigningRow key={signing.id} signing={signing} />
        ))}
      </tbody>
    </table>
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
