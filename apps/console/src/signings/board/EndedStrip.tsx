import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import type { Group } from './columns.ts';

interface EndedStripProps {
  readonly groups: readonly Group[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What has ended, folded together: its counts are seen, its columns on request. */
export function EndedStrip({ groups, isOpen, onToggle }: EndedStripProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (groups.length === 0) return null;
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="board-ended" aria-label={translate('signingList.board.ended')}>
      <h2>
        {translate('signingList.board.ended')} {format.number(total)}
      </h2>
      <ul>
        {groups.map(({ state, count }) => (
          <li key={state}>
            <StateChip state={state} /> <b>{format.number(count)}</b>
          </li>
        ))}
      </ul>
      {total === 0 ? null : (
        <button type="button" className="link no-print" aria-expanded={isOpen} onClick={onToggle}>
          {translate(`signingList.board.${isOpen ? 'hideEnded' : 'showEnded'}`)}
        </button>
      )}
    </section>
  );
}
