import { toClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import type { Unsent } from '../drafts/use-kept-draft.ts';
import { useFormKeys } from './use-form-keys.ts';
import { Refusal } from './Refusal.tsx';

interface ConfirmMoveProps {
  /** What the move brings about. */
  readonly about: string;
  readonly submit: string;
  readonly cancel: string;
  readonly draft: Unsent;
  /** What the move asks for, as the service names it when it refuses it. */
  readonly fields: readonly string[];
  readonly isSending: boolean;
  /** What is still to be done before it can be made, in words; nothing where it can. */
  readonly held?: string | undefined;
  /** Makes the move; throws the refusal. */
  readonly onSend: () => Promise<void>;
  /** Reads the thing again; what was typed stays. */
  readonly onReload: () => unknown;
  readonly onCancel: () => void;
  /** The fields, each with the sentence by which it is refused. */
  readonly children: (refusalOf: (field: string) => string | undefined) => ReactNode;
}

/** Asks what a move needs and makes it. A refusal stands beside its field and takes nothing away that was typed. */
export function ConfirmMove(props: ConfirmMoveProps) {
  const { about, submit, cancel, draft, fields, isSending, held } = props;
  const { onSend, onReload, onCancel } = props;
  const translate = useTranslate();
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const form = useFormKeys(onCancel);
  const why = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (held !== undefined) return;
    setFailure(null);
    try {
      await onSend();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void send(event)} noValidate>
      <LeaveGuard draft={draft} isSending={isSending} />
      <p>{about}</p>
      {props.children((field) => (refusal?.field === field ? refusal.message : undefined))}
      <Refusal error={refusal} fields={fields}>
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
        <button
          type="submit"
          className="btn primary"
          disabled={isSending}
          aria-disabled={held !== undefined}
          aria-describedby={held === undefined ? undefined : why}
        >
          {submit}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {cancel}
        </button>
      </div>
      {held === undefined ? null : (
        <small id={why} className="hint">
          {held}
        </small>
      )}
    </form>
  );
}
