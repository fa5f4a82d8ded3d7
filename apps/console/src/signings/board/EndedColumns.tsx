import type { SigningState } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import type { Group } from './columns.ts';

interface EndedColumnsProps {
  readonly groups: readonly Group[];
  readonly onAll: (state: SigningState) => void;
}

/** What has ended, folded together: its counts are seen, its cards on request. */
export function EndedColumns({ groups, onAll }: EndedColumnsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (groups.length === 0) return null;
  return (
    <>
      <section className="board-ended" aria-label={translate('signingList.board.ended')}>
        <h2>
          {translate('signingList.board.ended')}{' '}
          <span className="board-count">{format.number(total)}</span>
        </h2>
        {isOpen ? null : (
          <ul>
            {groups.map(({ state, count }) => (
              <li key={state}>
                <StateChip state={state} /> <b>{format.number(count)}</b>
              </li>
            ))}
          </ul>
        )}
        {total === 0 ? null : (
          <button
            type="button"
            className="btn no-print"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {translate(`signingList.board.${isOpen ? 'hideEnded' : 'showEnded'}`)}
          </button>
        )}
      </section>
      {isOpen
        ? groups.map((group) => (
            <BoardColumn key={group.state} group={group} onAll={() => onAll(group.state)} />
          ))
        : null}
    </>
  );
}
