import { useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import type { MergedDraft } from './use-merged-draft.ts';
import type { Draft } from './use-kept-draft.ts';
import './conflict.css';

interface ConflictProps<Fields extends Draft> {
  readonly merged: Pick<MergedDraft<Fields>, 'text' | 'differences' | 'choice' | 'choose'>;
  /** Who was quicker and when, where the service has said so; else that somebody was. */
  readonly title: string;
  readonly label: (field: keyof Fields & string) => string;
  /** How a field's value is read out; it is never empty. */
  readonly shown: (field: keyof Fields & string, value: string) => string;
  /** Where things are saved without being asked for: whoever goes on typing elsewhere keeps the keyboard. */
  readonly isQuiet?: true;
}

/** Where it stands on its page: it can be led to. */
export const conflictId = 'conflict';

/**
 * Both versions and what comes of them side by side, field by field, where somebody else was quicker. Nothing is chosen
 * for anybody.
 */
export function Conflict<Fields extends Draft>(props: ConflictProps<Fields>) {
  const { merged, title, label, shown, isQuiet } = props;
  const { text, differences, choice, choose } = merged;
  const section = useRef<HTMLElement>(null);
  // It appears above what the person was saving: the keyboard is led there.
  useEffect(() => {
    if (!isQuiet) section.current?.focus();
  }, [isQuiet]);
  const translate = useTranslate();
  const read = (field: keyof Fields & string, value: string) =>
    value === '' ? '–' : shown(field, value);
  return (
    <section ref={section} id={conflictId} className="conflict" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      {differences.length === 0 ? <p>{translate('frame.conflict.elsewhere')}</p> : null}
      {differences.map(({ field, mine, theirs, isBoth }) => (
        <fieldset key={field}>
          <legend>{label(field)}</legend>
          {(['mine', 'theirs'] as const).map((whose) => {
            const words = (
              <span>
                <b>{translate(`frame.conflict.${whose}`)}</b>
                {read(field, whose === 'mine' ? mine : theirs)}
              </span>
            );
            return isBoth ? (
              <label key={whose}>
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={choice[field] === whose}
                  onChange={() => choose(field, whose)}
                />
                {words}
              </label>
            ) : (
              <div key={whose}>{words}</div>
            );
          })}
          <div className="result">
            <span>
              <b>{translate('frame.conflict.result')}</b>
              {isBoth && !choice[field]
                ? translate('frame.conflict.undecided')
                : read(field, text[field] ?? '')}
              {isBoth ? null : <small>{translate('frame.conflict.taken')}</small>}
            </span>
          </div>
        </fieldset>
      ))}
    </section>
  );
}
