import Dialog from '@mui/material/Dialog';
import useAutocomplete from '@mui/material/useAutocomplete';
import { useTranslate } from 'ra-core';
import { type InputHTMLAttributes, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Icon } from '../layout/Icon.tsx';
import { useDelayed } from '../layout/use-delayed.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { type Finding, useFindings } from './use-findings.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import './palette.css';

/** Ctrl-K from anywhere: words in, and the place they name at the end of Enter. */
export function Palette() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  useShortcut('Control+K', () => setOpen(true));
  return (
    <>
      <button
        type="button"
        className="ctl palette-opener"
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        {translate('palette.open')}
        <kbd>Ctrl K</kbd>
      </button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { className: 'palette', 'aria-label': translate('palette.title') } }}
      >
        <PaletteSearch onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PaletteSearch({ onDone }: { readonly onDone: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const [text, setText] = useState('');
  const findings = useFindings(useDelayed(text.trim(), 150));
  const { getRootProps, getInputProps, getListboxProps, getOptionProps } = useAutocomplete<Finding>(
    {
      open: true,
      options: findings,
      // The service has searched already, and better.
      filterOptions: (options) => options,
      getOptionLabel: ({ name }) => name,
      getOptionKey: ({ group, path }) => `${group} ${path}`,
      value: null,
      inputValue: text,
      autoHighlight: true,
      clearOnBlur: false,
      onClose: (_event, cause) => {
        if (cause === 'escape') onDone();
      },
      onInputChange: (_event, words, cause) => {
        if (cause === 'input') setText(words);
      },
      onChange: (_event, finding) => {
        if (finding === null) return;
        onDone();
        void navigate(scoped(finding.path));
      },
    },
  );
  return (
    <div {...getRootProps()}>
      <PaletteInput input={getInputProps()} />
      <ul {...getListboxProps()} aria-label={translate('palette.title')}>
        {findings.map((option, index) => {
          const { key, ...props } = getOptionProps({ option, index });
          return (
            <li key={key} {...props}>
              <b>{option.name}</b>
              <small>{option.note}</small>
              <span>{translate(`palette.group.${option.group}`)}</span>
            </li>
          );
        })}
      </ul>
      {findings.length === 0 ? (
        <output className="muted">{translate('palette.empty')}</output>
      ) : null}
    </div>
  );
}

function PaletteInput({ input }: { readonly input: InputHTMLAttributes<HTMLInputElement> }) {
  const translate = useTranslate();
  const { id = '' } = input;
  // What opens on request is meant to be typed into at once.
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <input
      {...input}
      aria-label={translate('palette.title')}
      placeholder={translate('palette.hint')}
    />
  );
}
