import type { RecognitionFields } from '@phoihop/client/recognitions';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { Fragment } from 'react';
import { useFormat } from '../format/use-format.ts';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useScope } from '../scope/use-scope.ts';
import { datedUnitPath } from '../units/unit-path.ts';

interface RecognitionLineProps {
  readonly recognition: RecognitionFields;
  readonly onWithdraw: () => void;
}

/** The page of a unit: of one that has ended on its last day, since its code may name another one now. */
function pageOf({ code, validTo }: RecognitionFields['unit'], asOf: IsoDate): string {
  return validTo === null || asOf < validTo
    ? `/units/${code}/show`
    : datedUnitPath(code, addDays(validTo, -1));
}

/** One decision: for whom, how it stands, and by what it was withdrawn or may be. */
export function RecognitionLine({ recognition, onWithdraw }: RecognitionLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf, isToday } = useScope();
  const { unit, awaits, state, withdrawnOn, withdrawalNumber, withdrawalReason } = recognition;
  const closed = isToday ? recognition.withdrawalRefusal?.message : translate('frame.day.closed');
  const isWithdrawn = state === 'WITHDRAWN';
  const isAwaiting = state === 'AWAITING_REASSESSMENT';
  const about = `closed-${recognition.id}`;
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={pageOf(unit, asOf)}>{unit.fullName}</ScopedLink>
        {unit.parent ? <small>{unit.parent.fullName}</small> : null}
      </th>
      <td>
        <StateChip state={state ?? 'UPCOMING'} />
        {awaits.length === 0 ? null : (
          <small>
            {translate('standards.awaiting.at')}
            {awaits.map((heir, index) => (
              <Fragment key={heir.id}>
                {index === 0 ? '' : ', '}
                <ScopedLink to={`/units/${heir.code}/show`}>{heir.fullName}</ScopedLink>
              </Fragment>
            ))}
          </small>
        )}
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
        ) : state === 'RECOGNISED' || isAwaiting ? (
          <span className="no-print">
            <button
              type="button"
              className="btn"
              aria-disabled={closed !== undefined}
              aria-describedby={closed === undefined ? undefined : about}
              aria-label={translate(
                isAwaiting ? 'standards.awaiting.withdrawFor' : 'standards.withdraw.openFor',
                { unit: unit.fullName },
              )}
              onClick={() => closed === undefined && onWithdraw()}
            >
              {translate(isAwaiting ? 'standards.awaiting.withdraw' : 'standards.withdraw.open')}
            </button>
            {closed === undefined ? null : <small id={about}>{closed}</small>}
          </span>
        ) : null}
      </td>
    </tr>
  );
}
