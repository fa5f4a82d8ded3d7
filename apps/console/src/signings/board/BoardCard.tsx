import { turnIn } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { signingPath } from '../signing-path.ts';
import type { BoardSigning } from './columns.ts';
import { daysSince } from './days-since.ts';

/** One signing: whose it is, its number, who is waited for, and for how long nothing has happened. */
export function BoardCard({ signing }: { readonly signing: BoardSigning }) {
  const translate = useTranslate();
  const { unit, number, signedOn } = signing;
  const format = useFormat();
  return (
    <ScopedLink className="board-card" to={signingPath(signing.id)}>
      <b>{unit.fullName}</b>
      {number === null ? (
        <span className="muted">{translate('signingList.board.noNumber')}</span>
      ) : (
        <span>
          {number}
          {signedOn === null ? null : `, ${format.date(signedOn)}`}
        </span>
      )}
      <Waiting signing={signing} />
    </ScopedLink>
  );
}

/** Of another day nobody knows who was waited for, or since when. */
function Waiting({ signing: { state, unit, updatedAt } }: { readonly signing: BoardSigning }) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday, businessDate } = useAsOf();
  const side = turnIn(state);
  if (!isToday || side === null) return null;
  const days = daysSince(updatedAt, businessDate);
  const waitedFor = side === 'UNIT' ? unit : unit.parent;
  return (
    <>
      <span>
        {waitedFor === null
          ? translate('signingList.board.turnSame', { unit: unit.fullName })
          : translate('signingList.board.turn', { unit: waitedFor.fullName })}
      </span>
      <span className="muted">
        {days === 0
          ? translate('signingList.board.today')
          : translate('signingList.board.days', {
              smart_count: days,
              count: format.number(days),
            })}
      </span>
    </>
  );
}
