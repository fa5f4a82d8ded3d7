import Popover from '@mui/material/Popover';
import { type ReactNode, useRef, useState } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';

interface PopupProps {
  /** The keys that open it from anywhere. */
  readonly shortcut?: 'Alt+D' | 'Alt+U';
  /** Ties the button to a label of its own. */
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly className: string;
  /** For one of many that share one place in the way of Tab. */
  readonly tabIndex?: 0 | -1;
  readonly onFocus?: () => void;
  /** What the button shows. */
  readonly label: ReactNode;
  /** The name of what opens. */
  readonly title: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a float under itself; Escape closes it and gives the focus back. */
export function Popup(props: PopupProps) {
  const { className, label, title, shortcut, children, ...field } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  useShortcut(shortcut ?? 'none', () => setAnchor(button.current));
  return (
    <>
      <button
        {...field}
        ref={button}
        aria-keyshortcuts={shortcut}
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
