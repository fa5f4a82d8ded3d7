import type { ReorganisationMove } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Card } from '../../layout/Card.tsx';
import { ClosedMoves } from '../../layout/ClosedMoves.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { moveIcons } from '../reorganisation-looks.ts';
import { ReasonForm } from './ReasonForm.tsx';
import type { ShownAct } from '../shown-act.ts';

interface ActMovesProps {
  readonly act: ShownAct;
  /** Whether the draft is being tried already. */
  readonly isTried: boolean;
  readonly onTry: () => void;
  readonly onChanged: () => void;
}

/** What may be done with an act: open moves as buttons, the others greyed with the reason in words. */
export function ActMoves({ act, isTried, onTry, onChanged }: ActMovesProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [chosen, setChosen] = useState<Exclude<ReorganisationMove, 'APPLY'> | null>(null);
  const open = isToday ? act.moves.filter(({ isOpen }) => isOpen) : [];
  // Nothing of an act that is older than the map is on the map: there is nothing to be done with it.
  const isOver = act.state === 'RECORDED' || act.state === 'CANCELLED';
  const closed = isOver ? [] : act.moves.filter((each) => !open.includes(each));
  const isGoing = open.some(({ move }) => move === chosen);
  return (
    <Card title={translate('reorganisations.moves.title')} className="moves">
      {isGoing && chosen !== null ? (
        <ReasonForm
          key={chosen}
          act={act}
          move={chosen}
          onDone={() => {
            setChosen(null);
            onChanged();
          }}
          onReload={onChanged}
          onCancel={() => setChosen(null)}
        />
      ) : open.length === 0 ? null : (
        <div className="open-moves">
          {open.map(({ move }) => (
            <button
              key={move}
              type="button"
              className={move === 'APPLY' && !isTried ? 'btn primary' : 'btn'}
              disabled={move === 'APPLY' && isTried}
              onClick={() => (move === 'APPLY' ? onTry() : setChosen(move))}
            >
              <Icon name={moveIcons[move]} />
              {translate(`reorganisations.moves.begin.${move}`)}
            </button>
          ))}
        </div>
      )}
      {isOver ? (
        <p className="hint">{translate(`reorganisations.moves.over.${act.state}`)}</p>
      ) : isToday ? null : (
        <p className="hint">{translate('frame.day.closed')}</p>
      )}
      <ClosedMoves words="reorganisations" moves={closed} iconOf={({ move }) => moveIcons[move]} />
    </Card>
  );
}
