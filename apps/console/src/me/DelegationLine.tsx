import type { DelegationFields } from '@phoihop/client/access';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import './me.css';

interface DelegationLineProps {
  readonly delegation: DelegationFields;
  /** Whether it is told from the side of who lends it. */
  readonly isGiven: boolean;
  readonly onEnd: () => void;
}

export function DelegationLine({ delegation, isGiven, onEnd }: DelegationLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { grant, from, to, holds, isOver, validFrom, validTo, reason } = delegation;
  return (
    <li className={holds ? undefined : 'muted'}>
      {translate(isGiven ? 'me.delegations.given' : 'me.delegations.received', {
        role: translate(`accounts.role.${grant.role}`),
        unit: grant.unit?.fullName ?? '–',
        name: isGiven ? to : from,
      })}
      {isOver ? null : (
        <button type="button" className="link" onClick={onEnd}>
          {translate('me.delegations.end')}
        </button>
      )}
      <small className="muted">
        {format.moment(validFrom)} – {format.moment(validTo)} · {reason}
      </small>
    </li>
  );
}
