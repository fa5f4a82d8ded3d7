import { foldName } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Card } from '../../layout/Card.tsx';
import { Popup } from '../../layout/Popup.tsx';
import { ReasonField } from '../../layout/ReasonField.tsx';
import { useFormat } from '../../format/use-format.ts';
import type { Exemption, Stop } from './exemptions.ts';

interface ExemptionsProps {
  readonly exemptions: readonly Exemption[];
  readonly stops: readonly Stop[];
  readonly onChange: (exemptions: readonly Exemption[]) => void;
}

/** The units that are spared, each with its reason, which it reads. */
export function Exemptions({ exemptions, stops, onChange }: ExemptionsProps) {
  const translate = useTranslate();
  const codes = exemptions.map(({ code }) => code);
  const offered = stops.filter(
    ({ unit, reportsTo }) => reportsTo !== null && !codes.includes(unit.code),
  );
  return (
    <Card
      title={translate('reviews.opening.exemptions')}
      aside={translate('reviews.opening.exemptionsAside', { smart_count: exemptions.length })}
    >
      {exemptions.length === 0 ? (
        <p className="muted">{translate('reviews.opening.exemptionsNone')}</p>
      ) : (
        <ul className="exemptions">
          {exemptions.map((each) => (
            <li key={each.code}>
              <ReasonField
                label={translate('reviews.opening.reason', { unit: `${each.name} (${each.code})` })}
                value={each.reason}
                error={undefined}
                onChange={(reason) =>
                  onChange(exemptions.map((one) => (one === each ? { ...one, reason } : one)))
                }
              />
              <button
                type="button"
                className="btn"
                aria-label={translate('reviews.opening.removeOf', { unit: each.name })}
                onClick={() => onChange(exemptions.filter((one) => one !== each))}
              >
                {translate('reviews.opening.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered.length === 0 ? null : (
        <Popup
          className="btn"
          title={translate('reviews.opening.add')}
          label={translate('reviews.opening.add')}
        >
          {(close) => (
            <StopFinder
              stops={offered}
              onChoose={({ unit }) => {
                onChange([...exemptions, { code: unit.code, name: unit.fullName, reason: '' }]);
                close();
              }}
            />
          )}
        </Popup>
      )}
    </Card>
  );
}

interface StopFinderProps {
  readonly stops: readonly Stop[];
  readonly onChoose: (stop: Stop) => void;
}

const shownMax = 12;

/** Finds one of those who would be asked, by name or code. */
function StopFinder({ stops, onChoose }: StopFinderProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [text, setText] = useState('');
  const words = foldName(text);
  const found = stops.filter(
    ({ unit }) => foldName(unit.fullName).includes(words) || unit.code.startsWith(text.trim()),
  );
  const more = found.length - shownMax;
  return (
    <div className="finder">
      <input
        type="search"
        aria-label={translate('reviews.opening.find')}
        placeholder={translate('reviews.opening.find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul>
        {found.slice(0, shownMax).map((stop) => (
          <li key={stop.unit.id}>
            <button type="button" onClick={() => onChoose(stop)}>
              <b>{stop.unit.fullName}</b>
              <small>
                {stop.unit.code}
                {stop.reportsTo ? ` · ${stop.reportsTo.fullName}` : ''}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <output className="muted">
        {found.length === 0 ? translate('reviews.opening.found') : null}
        {more > 0 ? translate('reviews.opening.more', { count: format.number(more) }) : null}
      </output>
    </div>
  );
}
