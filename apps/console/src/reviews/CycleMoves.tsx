import type { ReviewCycleMove } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { CycleMoveForm } from './CycleMoveForm.tsx';
import { moveIcons } from './cycle-looks.ts';
import { openingPath } from './cycle-path.ts';
import type { ShownCycle } from './use-cycle.ts';

interface CycleMovesProps {
  readonly cycle: ShownCycle;
  readonly onChanged: () => void;
}

type Option = ShownCycle['moves'][number];

/** What may be done next: open moves as buttons, the others greyed with the reason in words. */
export function CycleMoves({ cycle, onChanged }: CycleMovesProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [chosen, setChosen] = useState<ReviewCycleMove | null>(null);
  const open = isToday ? cycle.moves.filter(({ isOpen }) => isOpen) : [];
  const closed = isOver(cycle)
    ? []
    : cycle.moves.filter((each) => isAhead(each) && !open.includes(each));
  const going = open.find(({ move }) => move === chosen);
  if (open.length + closed.length === 0) {
    return (
      <Card title={translate('reviews.moves.title')} className="moves">
        <p className="hint">{translate(isToday ? 'reviews.moves.none' : 'frame.day.closed')}</p>
      </Card>
    );
  }
  return (
    <Card title={translate('reviews.moves.title')} className="moves">
      {going && going.move !== 'OPEN' ? (
        <CycleMoveForm
          key={going.move}
          cycle={cycle}
          move={going.move}
          inNameOf={going.inNameOf}
          onDone={() => {
            setChosen(null);
            onChanged();
          }}
          onReload={onChanged}
          onCancel={() => setChosen(null)}
        />
      ) : (
        <div className="open-moves">
          {open.map(({ move }) =>
            move === 'OPEN' ? (
              // The page leads on to it already: one button a page is its first.
              <ScopedLink key={move} className="btn" to={openingPath(cycle.id)}>
                <Icon name={moveIcons[move]} />
                {translate(`reviews.move.${move}`)}
              </ScopedLink>
            ) : (
              <button
                key={move}
                type="button"
                className={move === 'PUBLISH' ? 'btn primary' : 'btn'}
                onClick={() => setChosen(move)}
              >
                <Icon name={moveIcons[move]} />
                {translate(`reviews.move.${move}`)}
              </button>
            ),
          )}
        </div>
      )}
      {isToday ? null : <p className="hint">{translate('frame.day.closed')}</p>}
      <ClosedMoves moves={closed} isToday={isToday} />
    </Card>
  );

  /** A move that lies behind has nothing to say. */
  function isAhead({ move }: Option): boolean {
    return move !== 'OPEN' || cycle.state === 'PLANNED';
  }
}

function isOver({ state }: Pick<ShownCycle, 'state'>): boolean {
  return state === 'PUBLISHED' || state === 'CANCELLED';
}

interface ClosedMovesProps {
  readonly moves: readonly Option[];
  readonly isToday: boolean;
}

function ClosedMoves({ moves, isToday }: ClosedMovesProps) {
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
