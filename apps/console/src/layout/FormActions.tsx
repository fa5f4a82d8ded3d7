import { useTranslate } from 'ra-core';

interface FormActionsProps {
  readonly submit: string;
  readonly isSending: boolean;
  readonly isChanged: boolean;
  readonly onCancel: () => void;
}

/** Send, or give up what was typed and say so. */
export function FormActions({ submit, isSending, isChanged, onCancel }: FormActionsProps) {
  const translate = useTranslate();
  return (
    <div className="form-actions">
      <button type="submit" className="btn primary" disabled={isSending}>
        {submit}
      </button>
      <button type="button" className="btn" onClick={onCancel}>
        {translate(isChanged ? 'frame.draft.discard' : 'frame.draft.back')}
      </button>
    </div>
  );
}
