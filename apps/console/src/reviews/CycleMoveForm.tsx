import { moveReviewCycleMutation } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useDeed } from '../me/use-deed.ts';
import { useFormKeys } from '../signings/use-form-keys.ts';
import type { ShownCycle } from './use-cycle.ts';

interface CycleMoveFormProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  readonly move: 'PUBLISH' | 'CANCEL';
  /** In whose name it is made, by delegation. */
  readonly inNameOf: string | null;
  readonly onDone: () => void;
  /** Reads the review again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { reason: '' };

/** Says what a move does, asks why where it has to be told, and makes it. */
export function CycleMoveForm(props: CycleMoveFormProps) {
  const { cycle, move, inNameOf, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const deed = useDeed(moveReviewCycleMutation);
  const kept = useKeptDraft(`${cycle.id}.${move}`, nothingTyped);
  const { draft, change, forget } = kept;
  const form = useFormKeys(onCancel);
  const needsReason = move === 'CANCEL';
  const { refusal } = deed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = cycle;
    const moved = await deed.send({
      input: { id, version, move, ...(needsReason ? { reason: draft.reason } : {}) },
    });
    if (moved === null) return;
    forget();
    notify(`reviews.moved.${move}`, { type: 'success' });
    onDone();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <p>{translate(`reviews.moveAbout.${move}`)}</p>
      {inNameOf === null ? null : (
        <p className="hint">{translate('reviews.moves.inNameOf', { name: inNameOf })}</p>
      )}
      {needsReason ? (
        <Field
          label={translate('reviews.moves.reason')}
          hint={translate('reviews.moves.reasonHint')}
          error={deed.errorOf('reason')}
        >
          {(field) => (
            <textarea
              {...field}
              rows={4}
              value={draft.reason}
              onChange={(event) => change('reason', event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Refusal error={refusal} fields={needsReason ? ['reason'] : []}>
        {refusal?.code === 'CONFLICT' || refusal?.code === 'WRONG_STATE' ? (
          <button type="button" className="link" onClick={onReload}>
            {translate('signings.moves.reload')}
          </button>
        ) : null}
      </Refusal>
      <div className="open-moves">
        <button type="submit" className="btn primary" disabled={deed.isSending}>
          {translate(`reviews.move.${move}`)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('reviews.moves.cancel')}
        </button>
      </div>
    </form>
  );
}
