import Popover from '@mui/material/Popover';
import { type ReactNode, useState } from 'react';

interface PopupProps {
  /** Ties the button to a label of its own. */
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly className: string;
  /** What the button shows. */
  readonly label: ReactNode;
  /** The name of what opens. */
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a float under itself; Escape closes it and gives the focus back. */
export function Popup({ className, label, title, children, ...field }: PopupProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <button
        {...field}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': title, className: 'popup' } }}
      >
        {children(close)}
      </Popover>
    </>
  );
}
