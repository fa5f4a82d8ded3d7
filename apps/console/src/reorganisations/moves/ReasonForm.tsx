import {
  cancelReorganisationMutation,
  revertReorganisationMutation,
} from '@phoihop/client/reorganisations';
import { useNotify, useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { Field } from '../../layout/Field.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useFormKeys } from '../../layout/use-form-keys.ts';
import { useDeed } from '../../me/use-deed.ts';
import type { ShownAct } from '../shown-act.ts';

interface ReasonFormProps {
  readonly act: Pick<ShownAct, 'id' | 'version'>;
  readonly move: 'REVERT' | 'CANCEL';
  readonly onDone: () => void;
  /** Reads the act again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { reason: '' };

/** Says what taking back or giving up does, asks why, and does it. */
export function ReasonForm({ act, move, onDone, onReload, onCancel }: ReasonFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const revert = useDeed(revertReorganisationMutation);
  const cancel = useDeed(cancelReorganisationMutation);
  const deed = move === 'REVERT' ? revert : cancel;
  const kept = useKeptDraft(`${act.id}.${move}`, nothingTyped);
  const { draft, change, forget } = kept;
  const form = useFormKeys(onCancel);
  const { refusal } = deed;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = act;
    if ((await deed.send({ input: { id, version, reason: draft.reason } })) === null) return;
    forget();
    notify(`reorganisations.moved.${move}`, { type: 'success' });
    onDone();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <p>{translate(`reorganisations.moveAbout.${move}`)}</p>
      <Field
        label={translate('reorganisations.moves.reason')}
        hint={translate('reorganisations.moves.reasonHint')}
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
          {translate(`reorganisations.move.${move}`)}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {translate('reorganisations.moves.cancel')}
        </button>
      </div>
    </form>
  );
}
