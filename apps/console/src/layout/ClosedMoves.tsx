import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useAsOf } from '../scope/use-as-of.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

/** A move of a record, and why it is closed. */
interface ClosedMove {
  readonly move: string;
  /** Null where it is only the day looked at that closes it. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

interface ClosedMovesProps<Option extends ClosedMove> {
  /** Whose moves they are: there they are named, and what must come first is told. */
  readonly words: 'signings' | 'reviews' | 'reorganisations';
  readonly moves: readonly Option[];
  readonly iconOf: (option: Option) => IconName;
}

/** Moves that are not open, greyed, each with the reason in words. */
export function ClosedMoves<Option extends ClosedMove>({
  words,
  moves,
  iconOf,
}: ClosedMovesProps<Option>) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const why = useId();
  if (moves.length === 0) return null;
  return (
    <ul className="closed-moves">
      {moves.map((option) => {
        const { move, refusal } = option;
        return (
          <li key={move}>
            <button type="button" className="btn" aria-disabled aria-describedby={`${why}-${move}`}>
              <Icon name={iconOf(option)} />
              {translate(`${words}.move.${move}`)}
            </button>
            <small id={`${why}-${move}`}>
              {!isToday || refusal === null
                ? translate('frame.day.closed')
                : refusal.code === 'WRONG_STATE'
                  ? translate(`${words}.moves.first.${move}`)
                  : refusal.message}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
