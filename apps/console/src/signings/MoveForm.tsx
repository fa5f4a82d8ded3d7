import { settle, toClientError } from '@phoihop/client';
import { moveSigningMutation, type SigningMove } from '@phoihop/client/signings';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Refusal } from '../layout/Refusal.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { MoveField } from './MoveField.tsx';
import type { ShownSigning } from './shown-signing.ts';
import { useFormKeys } from './use-form-keys.ts';

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

/** Asks what a move needs and makes it. A refusal stands beside its field and takes nothing away. */
export function MoveForm({ signing, move, onDone, onReload, onCancel }: MoveFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { businessDate } = useAsOf();
  const kept = useKeptDraft(`${signing.id}.${move}`, nothingTyped);
  const { draft, change, forget } = kept;
  const [sending, send] = useMutation(moveSigningMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const form = useFormKeys(onCancel);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = signing;
    const answer = await send({
      input: { id, version, move, ...particulars(move, draft) },
    });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.moveSigning);
      forget();
      notify(translate(`signings.moved.${move}`, { unit: signing.unit.fullName }), {
        type: 'success',
      });
      await onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={sending.fetching} />
      <p>{translate(`signings.moves.about.${move}`)}</p>
      {(fieldsOf[move] ?? []).map((name) => (
        <MoveField
          key={name}
          name={name}
          move={move}
          latest={name === 'signedOn' ? businessDate : undefined}
          value={draft[name]}
          error={refusal?.field === name ? refusal.message : undefined}
          onChange={(value) => change(name, value)}
        />
      ))}
      <Refusal error={refusal} fields={fieldsOf[move] ?? []}>
        {refusal?.code === 'CONFLICT' || refusal?.code === 'WRONG_STATE' ? (
          <button
            type="button"
            className="link"
            onClick={() => {
              setFailure(null);
              void onReload();
            }}
          >
            {translate('signings.moves.reload')}
          </button>
        ) : null}
      </Refusal>
      <div className="open-moves">
        <button type="submit" className="btn primary" disabled={sending.fetching}>
          {translate(`signings.move.${move}`)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('signings.moves.cancel')}
        </button>
      </div>
    </form>
  );
}

function particulars(move: SigningMove, { reason, number, signedOn, endsOn }: typeof nothingTyped) {
  if (move === 'SIGN') return { number, signedOn: parseDate(signedOn) };
  if (move === 'TERMINATE') return { reason, endsOn: parseDate(endsOn) };
  return move === 'RETURN' || move === 'CANCEL' ? { reason } : {};
}
