import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import { BoardCard } from './BoardCard.tsx';
import type { Group } from './columns.ts';

interface BoardColumnProps {
  readonly group: Group;
  /** Leads to the list of all in this state. */
  readonly onAll: () => void;
}

/** One state: how many are in it, the first of them, and the way to all. */
export function BoardColumn({ group: { state, count, signings }, onAll }: BoardColumnProps) {
  const translate = useTranslate();
  const format = useFormat();
  const heading = useId();
  const total = format.number(count);
  return (
    <section className="board-column" aria-labelledby={heading}>
      <h2 id={heading}>
        <StateChip state={state} /> <span className="board-count">{total}</span>
      </h2>
      {count === 0 ? <p className="muted">{translate('signingList.board.none')}</p> : null}
      <ul>
        {signings.map((signing) => (
          <li key={signing.id}>
            <BoardCard signing={signing} />
          </li>
        ))}
      </ul>
      {count > 0 ? (
        <button
          type="button"
          className="link board-all no-print"
          aria-label={translate('signingList.board.allIn', {
            count: total,
            state: translate(`state.${state}`),
          })}
          onClick={onAll}
        >
          {translate('signingList.board.all', { count: total })}
        </button>
      ) : null}
      {count > signings.length ? (
        <p className="print-only">
          {translate('signingList.board.more', { count: format.number(count - signings.length) })}
        </p>
      ) : null}
    </section>
  );
}
