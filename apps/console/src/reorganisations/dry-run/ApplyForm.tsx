import { applyReorganisationMutation } from '@phoihop/client/reorganisations';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { LongWork } from './LongWork.tsx';
import type { ShownAct, ShownDryRun } from '../shown-act.ts';

interface ApplyFormProps {
  readonly act: Pick<ShownAct, 'id' | 'effectiveOn'>;
  readonly dryRun: Exclude<ShownDryRun, { readonly __typename: 'Refused' }>;
  readonly onApplied: () => void;
  /** Tries it again, from what stands now. */
  readonly onAgain: () => void;
}

/** Applies a draft as its dry run told it: the lines of access approved first, and asked once more before it is done. */
export function ApplyForm({ act, dryRun, onApplied, onAgain }: ApplyFormProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const deed = useDeed(applyReorganisationMutation);
  const [isApproved, setApproved] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { version, fingerprint, access } = dryRun;
  const send = async () => {
    const applied = await deed.send({ input: { id: act.id, version, fingerprint } });
    if (applied === null) return;
    notify('reorganisations.moved.APPLY', { type: 'success' });
    onApplied();
  };
  return (
    <form
      className="move-form apply-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isApproved) return;
        if (isAsking) void send();
        else setAsking(true);
      }}
    >
      <label className="approval">
        <input
          type="checkbox"
          checked={isApproved}
          onChange={(event) => {
            setApproved(event.target.checked);
            setAsking(false);
          }}
        />
        {translate('reorganisations.access.approve', {
          smart_count: access.length,
          count: format.number(access.length),
        })}
      </label>
      <Refusal error={deed.refusal} fields={[]}>
        <button type="button" className="link" onClick={onAgain}>
          {translate('reorganisations.dryRun.again')}
        </button>
      </Refusal>
      {deed.isSending ? <LongWork about={translate('reorganisations.dryRun.applying')} /> : null}
      {isAsking ? (
        <p role="alert">
          {translate('reorganisations.moveAbout.APPLY', { day: format.date(act.effectiveOn) })}
        </p>
      ) : null}
      <div className="form-actions">
        <button
          type="submit"
          className="btn primary"
          disabled={deed.isSending}
          aria-disabled={!isApproved}
          aria-describedby={isApproved ? undefined : 'approve-first'}
        >
          <Icon name="tick" />
          {translate(isAsking ? 'reorganisations.moves.sure' : 'reorganisations.move.APPLY')}
        </button>
        {isAsking ? (
          <button type="button" className="btn" onClick={() => setAsking(false)}>
            {translate('reorganisations.moves.cancel')}
          </button>
        ) : null}
        {isApproved ? null : (
          <small id="approve-first" className="hint">
            {translate('reorganisations.access.approveFirst')}
          </small>
        )}
      </div>
    </form>
  );
}
