import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { moveIcons } from './cycle-looks.ts';
import type { ShownCycle } from './use-cycle.ts';

interface ClosedMovesProps {
  readonly moves: ShownCycle['moves'];
  readonly isToday: boolean;
}

/** Moves that are not open, greyed, each with the reason in words. */
export function ClosedMoves({ moves, isToday }: ClosedMovesProps) {
  const translate = useTranslate();
  if (moves.length === 0) return null;
  return (
    <ul className="closed-moves">
      {moves.map(({ move, refusal }) => (
        <li key={move}>
          <button type="button" className="btn" aria-disabled aria-describedby={`why-${move}`}>
            <Icon name={moveIcons[move]} />
            {translate(`reviews.move.${move}`)}
          </button>
          <small id={`why-${move}`}>
            {!isToday || refusal === null
              ? translate('frame.day.closed')
              : refusal.code === 'WRONG_STATE'
                ? translate(`reviews.moves.first.${move}`)
                : refusal.message}
          </small>
        </li>
      ))}
    </ul>
  );
}
