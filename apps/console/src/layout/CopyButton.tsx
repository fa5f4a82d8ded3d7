import { useNotify, useTranslate } from 'ra-core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import './copy-button.css';

interface CopyButtonProps {
  /** What is copied, made when it is asked for. */
  readonly text: () => string;
  /** What is said once it was copied. */
  readonly done: string;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Copies a text. A browser that keeps its clipboard to itself, as every one does at an address without encryption, shows
 * the text instead, chosen and ready to be copied by hand.
 */
export function CopyButton({ text, done, label, className = 'btn', children }: CopyButtonProps) {
  const notify = useNotify();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const asked = text();
    try {
      // Undefined outside a secure context, whatever its type says.
      await navigator.clipboard.writeText(asked);
      setShown(null);
      notify(done, { type: 'success' });
    } catch {
      setShown(asked);
    }
  };
  return (
    <>
      <button type="button" className={className} aria-label={label} onClick={() => void copy()}>
        {children}
      </button>
      {shown === null ? null : <ByHand key={shown} text={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function ByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div className="copy-by-hand no-print">
      <p role="alert">{translate('frame.copy.byHand')}</p>
      <textarea
        ref={field}
        readOnly
        aria-label={translate('frame.copy.text')}
        rows={Math.min(8, text.split('\n').length + 1)}
        value={text}
      />
      <button type="button" className="btn" onClick={onClose}>
        {translate('frame.close')}
      </button>
    </div>
  );
}
