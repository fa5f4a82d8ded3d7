import { useTranslate } from 'ra-core';
import { useId } from 'react';

interface FormActionsProps {
  readonly submit: string;
  readonly isSending: boolean;
  readonly isChanged: boolean;
  /** Why it cannot be sent yet; it stands beside the button, which the keyboard still reaches. */
  readonly held?: string | undefined;
  readonly onCancel: () => void;
}

/** Send, or give up what was typed and say so. */
export function FormActions({ submit, isSending, isChanged, held, onCancel }: FormActionsProps) {
  const why = useId();
  const translate = useTranslate();
  return (
    <div className="form-actions">
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
        {translate(isChanged ? 'frame.draft.discard' : 'frame.draft.back')}
      </button>
      {held === undefined ? null : (
        <small id={why} className="hint">
          {held}
        </small>
      )}
    </div>
  );
}
