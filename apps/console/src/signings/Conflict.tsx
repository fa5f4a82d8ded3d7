import { useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { useFormat } from '../format/use-format.ts';
import type { Choice, Difference, SigningTextField } from './signing-form.ts';

interface ConflictProps {
  /** Who was quicker and when, where the service has said so. */
  readonly told: string | null;
  readonly differences: readonly Difference[];
  readonly choice: Choice;
  readonly onChoose: (field: SigningTextField, whose: 'mine' | 'theirs') => void;
}

/** Both versions side by side, field by field, where somebody else was quicker. Nothing is chosen for anybody. */
export function Conflict({ told, differences, choice, onChoose }: ConflictProps) {
  const section = useRef<HTMLElement>(null);
  // It appears above what the person was typing: the keyboard is led there.
  useEffect(() => section.current?.focus(), []);
  const translate = useTranslate();
  const format = useFormat();
  const shown = (field: string, value: string) =>
    value === ''
      ? '–'
      : field.startsWith('valid') || field === 'lastDay'
        ? format.date(value)
        : value;
  return (
    <section ref={section} className="conflict" role="alert" tabIndex={-1}>
      <h2>{told ?? translate('signings.conflict.title')}</h2>
      {differences.length === 0 ? <p>{translate('signings.conflict.elsewhere')}</p> : null}
      {differences.map(({ field, mine, theirs, isBoth }) => (
        <fieldset key={field}>
          <legend>{translate(`signings.form.${field}`)}</legend>
          {isBoth ? (
            (['mine', 'theirs'] as const).map((whose) => (
              <label key={whose}>
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={choice[field] === whose}
                  onChange={() => onChoose(field, whose)}
                />
                <span>
                  <b>{translate(`signings.conflict.${whose}`)}</b>
                  {shown(field, whose === 'mine' ? mine : theirs)}
                </span>
              </label>
            ))
          ) : (
            <p>
              <del>{shown(field, mine)}</del> <ins>{shown(field, theirs)}</ins>
              <small className="muted">{translate('signings.conflict.taken')}</small>
            </p>
          )}
        </fieldset>
      ))}
    </section>
  );
}
