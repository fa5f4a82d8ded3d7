import { moveReviewCycleMutation } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Field } from '../layout/Field.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useDeed } from '../me/use-deed.ts';
import { useFormKeys } from '../layout/use-form-keys.ts';
import type { ShownCycle } from './use-cycle.ts';

interface CancelFormProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  /** In whose name it is made, by delegation. */
  readonly inNameOf: string | null;
  readonly onDone: () => void;
  /** Reads the review again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { reason: '' };

/** Says what calling a review off does, asks why, and calls it off. */
export function CancelForm(props: CancelFormProps) {
  const { cycle, inNameOf, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const deed = useDeed(moveReviewCycleMutation);
  const kept = useKeptDraft(`${cycle.id}.CANCEL`, nothingTyped);
  const { draft, change, forget } = kept;
  const form = useFormKeys(onCancel);
  const { refusal } = deed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = cycle;
    const moved = await deed.send({
      input: { id, version, move: 'CANCEL', reason: draft.reason },
    });
    if (moved === null) return;
    forget();
    notify('reviews.moved.CANCEL', { type: 'success' });
    onDone();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <p>{translate('reviews.moveAbout.CANCEL')}</p>
      {inNameOf === null ? null : (
        <p className="hint">{translate('reviews.moves.inNameOf', { name: inNameOf })}</p>
      )}
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
      <Refusal error={refusal} fields={['reason']}>
        {refusal?.code === 'CONFLICT' || refusal?.code === 'WRONG_STATE' ? (
          <button type="button" className="link" onClick={onReload}>
            {translate('signings.moves.reload')}
          </button>
        ) : null}
      </Refusal>
      <div className="open-moves">
        <button type="submit" className="btn primary" disabled={deed.isSending}>
          {translate('reviews.move.CANCEL')}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('reviews.moves.cancel')}
        </button>
      </div>
    </form>
  );
}
