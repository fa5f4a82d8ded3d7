import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { type Cells, readTyped } from './entry.ts';
import { useCellWords } from './use-cell-words.ts';
import type { Entry } from './use-entry.ts';

interface ClashesProps {
  readonly grid: Cells;
  readonly entry: Entry;
}

/** Where somebody else was quicker: both figures side by side, nothing chosen for anybody. */
export function Clashes({ grid, entry }: ClashesProps) {
  const translate = useTranslate();
  const words = useCellWords();
  const [choice, setChoice] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const { stale, clashes } = entry;
  if (stale.length === 0) return null;
  const units = grid.rows
    .filter(({ unit }) => stale.includes(unit.code))
    .map(({ unit }) => unit.fullName);
  const isDecided = clashes.every(({ field }) => choice[field] !== undefined);
  const goOn = () => {
    const givenUp = clashes.filter(({ field }) => choice[field] === 'theirs');
    entry.rebase(new Set(givenUp.map(({ field }) => field)));
    setChoice({});
  };
  return (
    <section className="clashes" role="alert">
      <h2>{translate('figureSheets.clash.title', { units: units.join(', ') })}</h2>
      {clashes.map(({ field, unit, indicator, mine, theirs }) => (
        <fieldset key={field}>
          <legend>
            {unit}, {words.name(indicator)}
          </legend>
          {(
            [
              ['mine', mine],
              ['theirs', theirs],
            ] as const
          ).map(([whose, value]) => (
            <label key={whose}>
              <input
                type="radio"
                name={`clash-${field}`}
                checked={choice[field] === whose}
                onChange={() => setChoice({ ...choice, [field]: whose })}
              />
              {translate(`figureSheets.clash.${whose}`)}{' '}
              <b>{words.shown(readTyped(value).text, indicator.decimals)}</b>{' '}
              {readTyped(value).note}
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="btn" disabled={!isDecided} onClick={goOn}>
        {translate('figureSheets.clash.goOn')}
      </button>
    </section>
  );
}
