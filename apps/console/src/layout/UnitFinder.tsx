import { unitsQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAsOf } from '../scope/use-as-of.ts';
import { useScope } from '../scope/use-scope.ts';
import { ErrorState } from './ErrorState.tsx';
import { useDelayed } from './use-delayed.ts';

const shownMax = 12;

/** What opens on request is meant to be typed into at once. */
function focusOnOpening(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Finds a unit by name or code, without diacritics; names that repeat tell code and parent. */
export function UnitFinder({ onChoose }: { readonly onChoose: (code: string) => void }) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  const { home } = useScope();
  const [text, setText] = useState('');
  const search = useDelayed(text.trim(), 200);
  const [found] = useQuery({
    query: unitsQuery,
    variables:
      search === ''
        ? { level: ['PROVINCE', 'DISTRICT'], asOf, first: shownMax }
        : { search, asOf, first: shownMax },
  });
  const units = found.data?.units.nodes ?? [];
  const more = (found.data?.units.totalCount ?? 0) - units.length;
  return (
    <div className="finder">
      <input
        ref={focusOnOpening}
        type="search"
        value={text}
        aria-label={translate('frame.scope.search')}
        placeholder={translate('frame.scope.search')}
        onChange={(event) => setText(event.target.value)}
      />
      {home === null ? null : (
        <button type="button" className="link" onClick={() => onChoose(home.code)}>
          {translate('frame.scope.home')}
        </button>
      )}
      {found.error ? <ErrorState error={found.error} /> : null}
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <button type="button" onClick={() => onChoose(unit.code)}>
              <b>{unit.fullName}</b>
              <small>
                {translate('frame.scope.code', { code: unit.code })}
                {unit.parent ? ` · ${unit.parent.fullName}` : ''}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <output className="muted">
        {!found.fetching && units.length === 0 ? translate('frame.scope.empty') : null}
        {more > 0 ? translate('frame.scope.more', { count: more }) : null}
      </output>
    </div>
  );
}
