import type { UnitChangeType } from '@phoihop/client/reorganisations';
import type { IsoDate } from '@phoihop/domain/dates';
import { changeTypes, fullNameOf } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../../layout/Icon.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { type ChangeText, freeKeys, lackOf, nothingChanged, nothingMade } from './change-text.ts';
import { useChangeSentence } from './use-change-sentence.ts';

interface ChangesEditorProps {
  readonly changes: readonly ChangeText[];
  /** The day on whose map units are named; null while the act has no day yet. */
  readonly asOf: IsoDate | null;
  readonly error: string | undefined;
  readonly onChange: (changes: readonly ChangeText[]) => void;
}

/** What a draft changes, a line each; one at a time is opened and written. */
export function ChangesEditor({ changes, asOf, error, onChange }: ChangesEditorProps) {
  const translate = useTranslate();
  const sentenceOf = useChangeSentence();
  const [open, setOpen] = useState<number | null>(null);
  const [type, setType] = useState<UnitChangeType>('MERGE');
  const offered = changes.flatMap(({ made }) =>
    made
      .filter(({ kind, name }) => kind !== '' && name.trim() !== '')
      .map(({ key, kind, name }) => {
        return { key, fullName: kind === '' ? name : fullNameOf(kind, name) };
      }),
  );
  const add = () => {
    onChange([...changes, nothingChanged(type, changes)]);
    setOpen(changes.length);
  };
  return (
    <fieldset className={error === undefined ? 'form-part' : 'form-part wrong'}>
      <legend>{translate('reorganisations.form.changes', { count: changes.length })}</legend>
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
      {asOf === null ? (
        <p className="hint">{translate('reorganisations.form.dayFirst')}</p>
      ) : (
        <>
          <ol className="change-lines">
            {changes.map((change, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a change has no name of its own; it keeps its place
              <li key={index}>
                <div className="change-line">
                  <span className="chip tone-blue">
                    {translate(`reorganisations.change.${change.type}`)}
                  </span>
                  <span className="change-words">
                    {sentenceOf(change)}
                    {lackOf(change) === null ? null : (
                      <small className="partial">
                        <Icon name="warning" size={13} />
                        {translate(`reorganisations.lack.${lackOf(change)}`)}
                      </small>
                    )}
                  </span>
                  <button
                    type="button"
                    className="btn"
                    aria-expanded={open === index}
                    aria-label={translate('reorganisations.form.openChange', { number: index + 1 })}
                    onClick={() => setOpen(open === index ? null : index)}
                  >
                    <Icon name={open === index ? 'down' : 'pencil'} size={14} />
                  </button>
                  <button
                    type="button"
                    className="btn"
                    aria-label={translate('reorganisations.form.dropChange', { number: index + 1 })}
                    onClick={() => {
                      onChange(changes.filter((_, other) => other !== index));
                      setOpen(null);
                    }}
                  >
                    <Icon name="cross" size={14} />
                  </button>
                </div>
                {open === index ? (
                  <ChangeFields
                    change={change}
                    asOf={asOf}
                    offered={offered}
                    newPart={() => freeKeys(changes, 1).map(nothingMade)}
                    onChange={(next) =>
                      onChange(changes.map((each, other) => (other === index ? next : each)))
                    }
                  />
                ) : null}
              </li>
            ))}
          </ol>
          <div className="add-change">
            <label className="field">
              {translate('reorganisations.form.changeType')}
              <select
                value={type}
                onChange={({ target }) =>
                  setType(changeTypes.find((each) => each === target.value) ?? 'MERGE')
                }
              >
                {changeTypes.map((each) => (
                  <option key={each} value={each}>
                    {translate(`reorganisations.change.${each}`)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" className="btn" onClick={add}>
              {translate('reorganisations.form.addChange')}
            </button>
          </div>
        </>
      )}
    </fieldset>
  );
}
