import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { CopyButton } from '../layout/CopyButton.tsx';
import './held-drafts.css';

/** Something that was typed and can no longer be sent. */
export interface HeldDraft {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly discard: () => void;
}

/** What is still held on this machine though its place has been closed: it is told, and can be copied or given up. */
export function HeldDrafts({ held }: { readonly held: readonly HeldDraft[] }) {
  const translate = useTranslate();
  const format = useFormat();
  if (held.length === 0) return null;
  const title = translate('frame.held.title', {
    smart_count: held.length,
    count: format.number(held.length),
  });
  return (
    <Card title={title} className="held-drafts">
      <p>{translate('frame.held.about')}</p>
      <ul>
        {held.map(({ key, label, text, discard }) => (
          <li key={key}>
            <details>
              <summary>{label}</summary>
              <p className="held-text">{text === '' ? translate('frame.held.empty') : text}</p>
            </details>
            <span className="held-deeds">
              {text === '' ? null : (
                <CopyButton
                  text={() => text}
                  done={translate('frame.held.copied')}
                  label={translate('frame.held.copyOf', { label })}
                >
                  {translate('frame.held.copy')}
                </CopyButton>
              )}
              <button
                type="button"
                className="btn"
                aria-label={translate('frame.held.discardOf', { label })}
                onClick={discard}
              >
                {translate('frame.held.discard')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
