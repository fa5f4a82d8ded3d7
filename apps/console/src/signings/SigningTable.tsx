import type { SigningRowFields } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { SelectionBar } from './rows/SelectionBar.tsx';
import { useRowKeys } from './rows/use-row-keys.ts';
import { type Selection, useSelection } from './rows/use-selection.ts';
import { signingPath } from './signing-path.ts';
import { useRememberedList } from './use-remembered-list.ts';
import { useTerm } from './use-term.ts';

export function SigningTable() {
  const translate = useTranslate();
  return (
    <ListCard<SigningRowFields>
      empty={translate('signings.empty.none')}
      emptyFiltered={translate('signings.empty.filtered')}
    >
      {(signings, total) => <SigningRows signings={signings} total={total} />}
    </ListCard>
  );
}

interface SigningRowsProps {
  readonly signings: readonly SigningRowFields[];
  readonly total: number;
}

function SigningRows({ signings, total }: SigningRowsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const selection = useSelection();
  const table = useRowKeys(selection.toggle);
  useRememberedList(signings);
  return (
    <table ref={table} className="as-cards rows">
      <caption>
        <output>{translate('signings.total', { count: format.number(total) })}</output>
        <SelectionBar selection={selection} />
      </caption>
      <thead>
        <tr>
          <th scope="col" className="select no-print">
            <input
              type="checkbox"
              aria-label={translate('signingList.selection.page')}
              checked={selection.isPageSelected}
              onChange={selection.togglePage}
            />
          </th>
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
          <SigningRow key={signing.id} signing={signing} selection={selection} />
        ))}
      </tbody>
    </table>
  );
}

interface SigningRowProps {
  readonly signing: SigningRowFields;
  readonly selection: Selection;
}

function SigningRow({ signing, selection: { isSelected, toggle } }: SigningRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const term = useTerm();
  const { asOf } = useAsOf();
  const { unit, stateOn, number, signedOn, programme } = signing;
  return (
    <tr data-row={signing.id} className={isSelected(signing.id) ? 'selected' : undefined}>
      <td className="select no-print">
        <input
          type="checkbox"
          aria-label={translate('signingList.selection.row', { unit: unit.fullName })}
          checked={isSelected(signing.id)}
          onChange={() => toggle(signing.id)}
        />
      </td>
      <th scope="row">
        <ScopedLink to={signingPath(signing.id)}>{unit.fullName}</ScopedLink>{' '}
        <small className="muted">{unit.code}</small>
      </th>
      <td>{unit.parent?.fullName ?? ''}</td>
      <td>
        {stateOn === null ? '–' : <StateChip state={stateOn} />}
        {stateOn !== 'SIGNED' || signing.isInForce ? null : (
          <>
            {' '}
            <StateChip state={asOf < signing.validFrom ? 'UPCOMING' : 'EXPIRED'} />
          </>
        )}
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
