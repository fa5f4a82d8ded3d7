import type { SigningMove } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { ClosedMoves } from '../layout/ClosedMoves.tsx';
import { Icon } from '../layout/Icon.tsx';
import { useShortcut } from '../keys/use-shortcut.ts';
import { stateLooks } from '../layout/state-looks.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { MoveForm } from './MoveForm.tsx';
import type { MoveOption, ShownSigning } from './shown-signing.ts';
import { stepOf } from './steps.ts';

interface MovesPanelProps {
  readonly signing: ShownSigning;
  readonly onChanged: () => Promise<unknown>;
}

/** What may be done next: open moves as buttons, the others greyed with the reason in words. */
export function MovesPanel({ signing, onChanged }: MovesPanelProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [chosen, setChosen] = useState<SigningMove | null>(null);
  const [givenUp, setGivenUp] = useState<SigningMove | null>(null);
  const open = isToday ? signing.moves.filter(({ isOpen }) => isOpen) : [];
  const closed = signing.moves.filter((option) => !open.includes(option) && isAhead(option));
  // The first that leads on; it opens its form, in which the same keys confirm it.
  const next = inOrder(open).find(({ move }) => !isWayOut(move));
  useShortcut('Control+Enter', () => {
    if (next && chosen === null) setChosen(next.move);
  });
  const going = open.find(({ move }) => move === chosen);
  return (
    <Card title={translate('signings.moves.title')} className="moves">
      {going === undefined ? (
        <OpenMoves moves={open} givenUp={givenUp} onChoose={setChosen} />
      ) : (
        <MoveForm
          key={going.move}
          signing={signing}
          move={going.move}
          onDone={async () => {
            setChosen(null);
            setGivenUp(null);
            await onChanged();
          }}
          onReload={onChanged}
          onCancel={() => {
            setChosen(null);
            setGivenUp(going.move);
          }}
        />
      )}
      {isToday ? null : <p className="hint">{translate('frame.day.closed')}</p>}
      {open.length === 0 && closed.length === 0 ? (
        <p className="hint">{translate('signings.moves.none')}</p>
      ) : null}
      <ClosedMoves words="signings" moves={closed} iconOf={({ to }) => stateLooks[to].icon} />
    </Card>
  );

  /** A move that lies behind has nothing to say; one that is not yet due says what must come first. */
  function isAhead({ move, to, refusal }: MoveOption): boolean {
    if (isWayOut(move) || (move === 'CONFIRM') !== signing.isRecorded) return false;
    return refusal?.code !== 'WRONG_STATE' || stepOf(to) > stepOf(signing.state);
  }
}

/** A move that leads off the way is offered where it is open and not spoken of where it is not. */
function isWayOut(move: SigningMove): boolean {
  return move === 'CANCEL' || move === 'TERMINATE';
}

/** The one that leads on comes first and is the page's one primary button. */
function inOrder(moves: readonly MoveOption[]): readonly MoveOption[] {
  return moves.toSorted(
    (one, other) =>
      Number(isWayOut(one.move)) - Number(isWayOut(other.move)) ||
      stepOf(other.to) - stepOf(one.to),
  );
}

interface OpenMovesProps {
  readonly moves: readonly MoveOption[];
  /** The move whose form has just been closed; its button gets the focus back. */
  readonly givenUp: SigningMove | null;
  readonly onChoose: (move: SigningMove) => void;
}

function OpenMoves({ moves, givenUp, onChoose }: OpenMovesProps) {
  const translate = useTranslate();
  const returned = useRef<HTMLButtonElement>(null);
  useEffect(() => returned.current?.focus(), []);
  if (moves.length === 0) return null;
  const ordered = inOrder(moves);
  return (
    <>
      <div className="open-moves">
        {ordered.map(({ move, to }, index) => (
          <button
            key={move}
            ref={move === givenUp ? returned : undefined}
            type="button"
            className={index === 0 && !isWayOut(move) ? 'btn primary' : 'btn'}
            onClick={() => onChoose(move)}
          >
            <Icon name={stateLooks[to].icon} />
            {translate(`signings.move.${move}`)}
          </button>
        ))}
      </div>
      {moves.some(({ move }) => move === 'RETURN') ? (
        <p className="hint">{translate('signings.moves.returnHint')}</p>
      ) : null}
    </>
  );
}
