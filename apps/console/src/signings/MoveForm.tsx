import { settle } from '@phoihop/client';
import { moveSigningMutation, type SigningMove } from '@phoihop/client/signings';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { MoveField } from './MoveField.tsx';
import type { ShownSigning } from './shown-signing.ts';

interface MoveFormProps {
  readonly signing: ShownSigning;
  readonly move: SigningMove;
  readonly onDone: () => Promise<void>;
  /** Reads the signing again; what was typed stays. */
  readonly onReload: () => Promise<unknown>;
  readonly onCancel: () => void;
}

/** What each move asks for, as the service names it when it refuses it. */
const fieldsOf: Readonly<Partial<Record<SigningMove, readonly Typed[]>>> = {
  RETURN: ['reason'],
  CANCEL: ['reason'],
  TERMINATE: ['endsOn', 'reason'],
  SIGN: ['number', 'signedOn'],
};
const nothingTyped = { reason: '', number: '', signedOn: '', endsOn: '' };
type Typed = keyof typeof nothingTyped;

/** Confirms a move of a signing, with what it asks for. */
export function MoveForm({ signing, move, onDone, onReload, onCancel }: MoveFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { businessDate } = useAsOf();
  const kept = useKeptDraft(`${signing.id}.${move}`, nothingTyped);
  const { draft, change, forget } = kept;
  const [sending, send] = useMutation(moveSigningMutation);
  const fields = fieldsOf[move] ?? [];
  const makeMove = async () => {
    const { id, version } = signing;
    const answer = await send({ input: { id, version, move, ...particulars(move, draft) } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveSigning);
    forget();
    notify(translate(`signings.moved.${move}`, { unit: signing.unit.fullName }), {
      type: 'success',
    });
    await onDone();
  };
  return (
    <ConfirmMove
      about={translate(`signings.moves.about.${move}`)}
      submit={translate(`signings.move.${move}`)}
      cancel={translate('signings.moves.cancel')}
      draft={kept}
      fields={fields}
      isSending={sending.fetching}
      onSend={makeMove}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) =>
        fields.map((name) => (
          <MoveField
            key={name}
            name={name}
            move={move}
            latest={name === 'signedOn' ? businessDate : undefined}
            value={draft[name]}
            error={refusalOf(name)}
            onChange={(value) => change(name, value)}
          />
        ))
      }
    </ConfirmMove>
  );
}

function particulars(move: SigningMove, { reason, number, signedOn, endsOn }: typeof nothingTyped) {
  if (move === 'SIGN') return { number, signedOn: parseDate(signedOn) };
  if (move === 'TERMINATE') return { reason, endsOn: parseDate(endsOn) };
  return move === 'RETURN' || move === 'CANCEL' ? { reason } : {};
}
