import Dialog from '@mui/material/Dialog';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useFormat } from '../format/use-format.ts';
import './leave-dialog.css';

interface LeaveDialogProps {
  /** How many fields hold what was not sent. */
  readonly fields: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** How much has not been sent; Escape stays. */
export function LeaveDialog({ fields, onStay, onLeave }: LeaveDialogProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [title, about] = [useId(), useId()];
  return (
    <Dialog
      open
      onClose={onStay}
      aria-labelledby={title}
      aria-describedby={about}
      slotProps={{ paper: { className: 'leave-dialog' } }}
    >
      <h2 id={title}>
        {translate('frame.draft.unsent', { smart_count: fields, count: format.number(fields) })}
      </h2>
      <p id={about}>{translate('frame.draft.kept')}</p>
      <div className="form-actions">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog begins at what loses nothing */}
        <button type="button" className="btn primary" autoFocus onClick={onStay}>
          {translate('frame.draft.stay')}
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          {translate('frame.draft.leave')}
        </button>
      </div>
    </Dialog>
  );
}
