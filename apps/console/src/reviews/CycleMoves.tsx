import type { ReviewCycleMove } from '@phoihop/client/reviews';
import { isReviewOver } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { ClosedMoves } from '../layout/ClosedMoves.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { CancelForm } from './CancelForm.tsx';
import { moveIcons } from './cycle-looks.ts';
import { openingPath, publicationPath } from './cycle-path.ts';
import type { ShownCycle } from './use-cycle.ts';

interface CycleMovesProps {
  readonly cycle: ShownCycle;
  readonly onChanged: () => void;
}

type Option = ShownCycle['moves'][number];

/** What is looked at before it is made has a page of its own. */
const pathsOf: Partial<Record<ReviewCycleMove, (id: string) => string>> = {
  OPEN: openingPath,
  PUBLISH: publicationPath,
};

/** What may be done next: open moves as buttons, the others greyed with the reason in words. */
export function CycleMoves({ cycle, onChanged }: CycleMovesProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [chosen, setChosen] = useState<ReviewCycleMove | null>(null);
  const open = isToday ? cycle.moves.filter(({ isOpen }) => isOpen) : [];
  const closed = isReviewOver(cycle.state)
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
      {going ? (
        <CancelForm
          cycle={cycle}
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
          {open.map(({ move }) => {
            const path = pathsOf[move]?.(cycle.id);
            return path === undefined ? (
              <button key={move} type="button" className="btn" onClick={() => setChosen(move)}>
                <Icon name={moveIcons[move]} />
                {translate(`reviews.move.${move}`)}
              </button>
            ) : (
              // The page leads on to opening it already: one button a page is its first.
              <ScopedLink key={move} className={move === 'OPEN' ? 'btn' : 'btn primary'} to={path}>
                <Icon name={moveIcons[move]} />
                {translate(`reviews.move.${move}`)}
              </ScopedLink>
            );
          })}
        </div>
      )}
      {isToday ? null : <p className="hint">{translate('frame.day.closed')}</p>}
      <ClosedMoves words="reviews" moves={closed} iconOf={({ move }) => moveIcons[move]} />
    </Card>
  );

  /** A move that lies behind has nothing to say. */
  function isAhead({ move }: Option): boolean {
    return move !== 'OPEN' || cycle.state === 'PLANNED';
  }
}
