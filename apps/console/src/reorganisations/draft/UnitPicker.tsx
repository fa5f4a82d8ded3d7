import { resolveUnitQuery, type UnitKind, type UnitName } from '@phoihop/client/units';
import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useClient } from 'urql';
import { ErrorState } from '../../layout/ErrorState.tsx';
import type { PickedUnit } from './change-text.ts';

type Found = UnitName & { readonly parent?: UnitName | null };

interface UnitPickerProps {
  readonly label: string;
  /** The day on whose map it is looked for. */
  readonly asOf: IsoDate;
  readonly onPick: (unit: PickedUnit, kind: UnitKind) => void;
}

type Answer =
  | { readonly type: 'NONE'; readonly text: string }
  | { readonly type: 'SEVERAL'; readonly candidates: readonly Found[] }
  | { readonly type: 'FAILED'; readonly error: unknown };

/** Names a unit by code or name, without diacritics; where several answer, the person says which by code and parent. */
export function UnitPicker({ label, asOf, onPick }: UnitPickerProps) {
  const translate = useTranslate();
  const client = useClient();
  const field = useId();
  const [text, setText] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const pick = ({ id, code, fullName, kind, parent }: Found) => {
    onPick({ id, code, fullName, parent: parent?.fullName ?? null }, kind);
    setText('');
    setAnswer(null);
  };
  const find = async () => {
    if (text.trim() === '' || isAsking) return;
    setAsking(true);
    const { data, error } = await client
      .query(resolveUnitQuery, { text: text.trim(), asOf }, { requestPolicy: 'network-only' })
      .toPromise();
    setAsking(false);
    const found = data?.resolveUnit;
    if (found === undefined) setAnswer({ type: 'FAILED', error });
    else if (found.__typename === 'UnitFound') pick(found.unit);
    else if (found.__typename === 'UnitNotFound') setAnswer({ type: 'NONE', text: found.text });
    else setAnswer({ type: 'SEVERAL', candidates: found.candidates });
  };
  return (
    <div className="field unit-picker">
      <label htmlFor={field}>{label}</label>
      <span className="picker-line">
        <input
          id={field}
          type="text"
          value={text}
          placeholder={translate('units.filter.searchHint')}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            setAnswer(null);
          }}
          onKeyDown={(event) => {
            // Enter names the unit; it does not send the form around.
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void find();
          }}
        />
        <button
          type="button"
          className="btn"
          disabled={text.trim() === '' || isAsking}
          onClick={() => void find()}
        >
          {translate('reorganisations.picker.find')}
        </button>
      </span>
      <output>
        {answer?.type === 'NONE' ? (
          <span className="bad">
            {translate('reorganisations.picker.none', { text: answer.text })}
          </span>
        ) : null}
        {answer?.type === 'SEVERAL' ? (
          <>
            {translate('reorganisations.picker.several', { count: answer.candidates.length })}
            <span className="candidates">
              {answer.candidates.map((unit) => (
                <button key={unit.id} type="button" className="btn" onClick={() => pick(unit)}>
                  {unit.fullName}
                  <small>
                    {translate('units.code', { code: unit.code })}
                    {unit.parent ? ` · ${unit.parent.fullName}` : ''}
                  </small>
                </button>
              ))}
            </span>
          </>
        ) : null}
      </output>
      {answer?.type === 'FAILED' ? <ErrorState error={answer.error} /> : null}
    </div>
  );
}
