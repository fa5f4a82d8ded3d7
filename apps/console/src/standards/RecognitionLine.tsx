import type { RecognitionFields } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useScope } from '../scope/use-scope.ts';

interface RecognitionLineProps {
  readonly recognition: RecognitionFields;
  readonly onWithdraw: () => void;
}

/** One decision: for whom, how it stands, and by what it was withdrawn or may be. */
export function RecognitionLine({ recognition, onWithdraw }: RecognitionLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useScope();
  const { unit, state, withdrawnOn, withdrawalNumber, withdrawalReason } = recognition;
  const closed = isToday ? recognition.withdrawalRefusal?.message : translate('frame.day.closed');
  const isWithdrawn = state === 'WITHDRAWN';
  const about = `closed-${recognition.id}`;
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
        {unit.parent ? <small>{unit.parent.fullName}</small> : null}
      </th>
      <td>
        <StateChip state={state ?? 'UPCOMING'} />
      </td>
      <td>{recognition.decisionNumber}</td>
      <td>{format.date(recognition.decidedOn)}</td>
      <td>
        {format.date(recognition.validFrom)}
        {' – '}
        {recognition.validTo === null
          ? translate('standards.column.noEnd')
          : format.date(recognition.validTo)}
      </td>
      <td>
        {isWithdrawn && withdrawnOn !== null ? (
          <>
            {withdrawalNumber}, {format.date(withdrawnOn)}
            <small>{withdrawalReason}</small>
          </>
        ) : state === 'RECOGNISED' ? (
          <span className="no-print">
            <button
              type="button"
              className="btn"
              aria-disabled={closed !== undefined}
              aria-describedby={closed === undefined ? undefined : about}
              aria-label={translate('standards.withdraw.openFor', { unit: unit.fullName })}
              onClick={() => closed === undefined && onWithdraw()}
            >
              {translate('standards.withdraw.open')}
            </button>
            {closed === undefined ? null : <small id={about}>{closed}</small>}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
