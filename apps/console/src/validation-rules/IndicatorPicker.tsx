import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { isCollectedTogether } from '@phoihop/domain/indicators';
import { foldName } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { meaningOf } from '../indicators/catalogue/indicator-meaning.ts';
import { Icon } from '../layout/Icon.tsx';
import { Popup } from '../layout/Popup.tsx';
import { useName } from '../standards/use-name.ts';

interface IndicatorPickerProps {
  readonly label: string;
  readonly indicators: readonly CatalogueIndicatorFields[];
  /** By their keys, in the order in which they were chosen. */
  readonly chosen: readonly string[];
  /** All that the rule speaks of: what is added must meet them in one sheet. */
  readonly together: readonly string[];
  /** What stands on the other side already. */
  readonly without: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** Some indicators, added up: each is shown with the way to take it out again, and others are found by their words. */
export function IndicatorPicker(props: IndicatorPickerProps) {
  const { label, indicators, chosen, onChange } = props;
  const translate = useTranslate();
  const nameOf = useName();
  const id = useId();
  const named = (key: string) => {
    const indicator = indicators.find((each) => each.key === key);
    return indicator ? nameOf(indicator) : key;
  };
  return (
    <fieldset className="picker">
      <legend id={id}>{label}</legend>
      {chosen.length === 0 ? null : (
        <ul>
          {chosen.map((key) => (
            <li key={key}>
              {named(key)}
              <button
                type="button"
                className="link"
                aria-label={translate('validationRules.form.takeOut', { indicator: named(key) })}
                onClick={() => onChange(chosen.filter((each) => each !== key))}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Popup
        className="btn"
        aria-describedby={id}
        title={label}
        label={translate('validationRules.form.pick')}
      >
        {() => <PickerList {...props} />}
      </Popup>
    </fieldset>
  );
}

function PickerList({ indicators, chosen, together, without, onChange }: IndicatorPickerProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const [text, setText] = useState('');
  const first = indicators.find(({ key }) => key === together[0]);
  const offered = indicators.filter(
    (each) =>
      each.frequency !== null &&
      !without.includes(each.key) &&
      (first === undefined || isCollectedTogether(meaningOf(each), meaningOf(first))) &&
      [each.nameVi, each.nameEn].some((name) => foldName(name).includes(foldName(text))),
  );
  return (
    <div className="finder picker-list">
      <input
        type="search"
        aria-label={translate('frame.list.search')}
        placeholder={translate('indicators.searchHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {first === undefined ? null : (
        <p className="hint">{translate('validationRules.form.together')}</p>
      )}
      <fieldset>
        <legend className="visually-hidden">{translate('indicators.title')}</legend>
        {offered.map((each) => (
          <label key={each.key}>
            <input
              type="checkbox"
              checked={chosen.includes(each.key)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, each.key] : chosen.filter((key) => key !== each.key),
                )
              }
            />
            {nameOf(each)}
          </label>
        ))}
      </fieldset>
      {offered.length === 0 ? (
        <output className="muted">{translate('indicators.emptyFiltered')}</output>
      ) : null}
    </div>
  );
}
