import { useTranslate } from 'ra-core';
import { useEffect, useRef } from 'react';
import { useFormat } from '../format/use-format.ts';
import type { useUnitOffices } from './offices/use-unit-offices.ts';
import type { Choice, Difference, SigningForm, SigningFormField } from './signing-form.ts';

interface ConflictProps {
  /** Who was quicker and when, where the service has said so. */
  readonly told: string | null;
  readonly differences: readonly Difference[];
  /** What would be saved now. */
  readonly result: SigningForm;
  readonly choice: Choice;
  readonly offices: ReturnType<typeof useUnitOffices>;
  readonly onChoose: (field: SigningFormField, whose: 'mine' | 'theirs') => void;
}

/**
 * Both versions and what comes of them side by side, field by field, where somebody else was quicker. Nothing is chosen
 * for anybody.
 */
export function Conflict(props: ConflictProps) {
  const { told, differences, result, choice, offices, onChoose } = props;
  const section = useRef<HTMLElement>(null);
  // It appears above what the person was typing: the keyboard is led there.
  useEffect(() => section.current?.focus(), []);
  const translate = useTranslate();
  const shown = useShownField(offices);
  return (
    <section ref={section} className="conflict" role="alert" tabIndex={-1}>
      <h2>{told ?? translate('signings.conflict.title')}</h2>
      {differences.length === 0 ? <p>{translate('signings.conflict.elsewhere')}</p> : null}
      {differences.map(({ field, mine, theirs, isBoth }) => (
        <fieldset key={field}>
          <legend>{translate(`signings.form.${field}`)}</legend>
          {(['mine', 'theirs'] as const).map((whose) => {
            const words = (
              <span>
                <b>{translate(`signings.conflict.${whose}`)}</b>
                {shown(field, whose === 'mine' ? mine : theirs)}
              </span>
            );
            return isBoth ? (
              <label key={whose}>
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  checked={choice[field] === whose}
                  onChange={() => onChoose(field, whose)}
                />
                {words}
              </label>
            ) : (
              <div key={whose}>{words}</div>
            );
          })}
          <div className="result">
            <span>
              <b>{translate('signings.conflict.result')}</b>
              {isBoth && !choice[field]
                ? translate('signings.conflict.undecided')
                : shown(field, result[field])}
              {isBoth ? null : <small>{translate('signings.conflict.taken')}</small>}
            </span>
          </div>
        </fieldset>
      ))}
    </section>
  );
}

/** How a field's value is read out: days as everywhere, posts by their names. */
function useShownField({ tellParties, tellWitnesses }: ReturnType<typeof useUnitOffices>) {
  const format = useFormat();
  return (field: SigningFormField, value: string): string => {
    if (value === '') return '–';
    if (field === 'validFrom' || field === 'lastDay') return format.date(value);
    if (field === 'parties') return tellParties(value);
    return field === 'witnesses' ? tellWitnesses(value) : value;
  };
}
