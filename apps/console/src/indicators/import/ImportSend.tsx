import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Card } from '../../layout/Card.tsx';
import { Field } from '../../layout/Field.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { ImportWork } from './use-import.ts';

interface ImportSendProps {
  readonly work: ImportWork;
  readonly onFile: (file: File) => void;
  readonly onPaste: (text: string) => void;
}

/** Takes a table: a file that is chosen or dropped, or a text that is pasted. */
export function ImportSend({ work, onFile, onPaste }: ImportSendProps) {
  const translate = useTranslate();
  const chooser = useId();
  const [text, setText] = useState('');
  const isBusy = work !== null;
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !isBusy) onFile(file);
  };
  return (
    <Card title={translate('figureImports.send')} className="import-send">
      <div
        className="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <label htmlFor={chooser} className="btn">
          <Icon name="up" />
          {translate('figureImports.choose')}
        </label>
        <input
          id={chooser}
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv,.txt"
          disabled={isBusy}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <span className="muted">{translate('figureImports.drop')}</span>
      </div>
      <Field label={translate('figureImports.paste')}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button
        type="button"
        className="btn"
        disabled={isBusy || text.trim() === ''}
        onClick={() => onPaste(text)}
      >
        {translate('figureImports.compare')}
      </button>
      <ImportProgress work={work} />
    </Card>
  );
}

function ImportProgress({ work }: { readonly work: ImportWork }) {
  const translate = useTranslate();
  if (work === null) return null;
  const isSending = typeof work === 'object';
  return (
    <output className="import-progress">
      <progress
        aria-label={translate('figureImports.sending')}
        max={1}
        {...(isSending ? { value: work.share } : {})}
      />
      {isSending
        ? translate('figureImports.sending')
        : translate(work === 'APPLYING' ? 'figureImports.applying' : 'figureImports.stillWorking')}
    </output>
  );
}
