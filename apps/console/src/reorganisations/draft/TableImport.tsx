import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { Field } from '../../layout/Field.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { LongWork } from '../dry-run/LongWork.tsx';
import type { ShownAct } from '../shown-act.ts';
import { useTableImport } from './use-table-import.ts';

interface TableImportProps {
  readonly act: Pick<ShownAct, 'id' | 'version'>;
  /** The draft has changed: it says now what the table says. */
  readonly onRead: () => void;
}

/** Reads what a draft changes from a table of old codes and new ones: all of it, or, where a row is wrong, nothing. */
export function TableImport({ act, onRead }: TableImportProps) {
  const translate = useTranslate();
  const format = useFormat();
  const chooser = useId();
  const [text, setText] = useState('');
  const { found, isSending, error, send } = useTableImport(act);
  const take = async (file: File) => {
    const read = await send(file);
    if (read === null || read.errors.length > 0) return;
    setText('');
    onRead();
  };
  return (
    <Card title={translate('reorganisations.table.title')} className="table-import">
      <p className="hint">{translate('reorganisations.table.about')}</p>
      <p className="hint">{translate('reorganisations.table.columns')}</p>
      <div>
        <label htmlFor={chooser} className="btn">
          <Icon name="up" />
          {translate('reorganisations.table.choose')}
        </label>
        <input
          id={chooser}
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv,.txt"
          disabled={isSending}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void take(file);
            // The same file may be chosen again after it was mended.
            target.value = '';
          }}
        />
      </div>
      <Field label={translate('reorganisations.table.paste')}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <button
        type="button"
        className="btn"
        disabled={isSending || text.trim() === ''}
        onClick={() =>
          void take(new File([text], `${translate('reorganisations.table.pasted')}.csv`))
        }
      >
        {translate('reorganisations.table.read')}
      </button>
      {isSending ? <LongWork about={translate('reorganisations.table.reading')} /> : null}
      <Refusal error={error} fields={[]} />
      {found === null ? null : (
        <output>
          {found.errors.length === 0
            ? translate('reorganisations.table.done', {
                smart_count: found.changes,
                count: format.number(found.changes),
              })
            : translate('reorganisations.table.refused', {
                smart_count: found.errors.length,
                count: format.number(found.errors.length),
              })}
        </output>
      )}
      {found === null || found.errors.length === 0 ? null : (
        <ol className="row-errors">
          {found.errors.map(({ row, message }) => (
            <li key={`${row} ${message}`}>
              <b>{translate('reorganisations.table.row', { row })}</b> {message}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
