import Dialog from '@mui/material/Dialog';
import { useTranslate } from 'ra-core';
import { Fragment, useId, useState } from 'react';
import { setLetterKeys, useLetterKeys } from './letter-keys.ts';
import { useSendingKeys } from './use-sending-keys.ts';
import { useShortcut } from './use-shortcut.ts';
import './keys.css';

/** The keys by where they act; each is told by the name that stands beside it. */
const keysOf = {
  everywhere: [
    ['Ctrl K', 'palette'],
    ['Alt D', 'day'],
    ['Alt U', 'scope'],
    ['/', 'search'],
    ['Ctrl S', 'save'],
    ['Ctrl Enter', 'send'],
    ['?', 'keys'],
    ['Esc', 'close'],
  ],
  list: [
    ['J', 'nextRow'],
    ['K', 'previousRow'],
    ['Enter', 'open'],
    ['X', 'select'],
  ],
  board: [['← ↑ → ↓', 'cards']],
  record: [
    ['J', 'nextRecord'],
    ['K', 'previousRecord'],
  ],
} as const;

/** `?` from anywhere: which keys there are; and those that act in every form. */
export function KeysHelp() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  useShortcut('?', () => setOpen(true));
  useSendingKeys();
  return (
    <>
      <button type="button" className="wide-only" onClick={() => setOpen(true)}>
        {translate('keys.show')}
      </button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        aria-labelledby={title}
        slotProps={{ paper: { className: 'keys-help' } }}
      >
        <h2 id={title}>{translate('keys.title')}</h2>
        <Keys />
        <LetterKeys />
        <button type="button" className="btn" onClick={() => setOpen(false)}>
          {translate('frame.close')}
        </button>
      </Dialog>
    </>
  );
}

function Keys() {
  const translate = useTranslate();
  return (
    <div className="key-groups">
      {(['everywhere', 'list', 'board', 'record'] as const).map((place) => (
        <section key={place}>
          <h3>{translate(`keys.at.${place}`)}</h3>
          <dl>
            {keysOf[place].map(([key, deed]) => (
              <Fragment key={deed}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{translate(`keys.${deed}`)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function LetterKeys() {
  const translate = useTranslate();
  const isOn = useLetterKeys();
  return (
    <label className="letter-keys">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => setLetterKeys(event.target.checked)}
      />
      {translate('keys.letters')}
    </label>
  );
}
