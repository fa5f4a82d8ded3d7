import { date, type IsoDate, parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { useChangeDay } from '../scope/use-change-day.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

/** The last year's end, and the two sides of the day on which units were rearranged. */
const shortcuts: readonly IsoDate[] = [date('2022-12-31'), date('2025-06-30'), date('2025-07-01')];

export function DateSwitch() {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf, businessDate, isToday } = useAsOf();
  const changeDay = useChangeDay();
  const label = (
    <>
      <Icon name="calendar" />
      <small className="wide-only">{translate('frame.day.asOf')}</small>
      <strong>{format.date(asOf)}</strong>
      {isToday ? <small>{translate('frame.day.today')}</small> : null}
      <Icon name="down" />
    </>
  );
  return (
    <Popup
      className={isToday ? 'ctl' : 'ctl other-day'}
      shortcut="Alt+D"
      label={label}
      title={translate('frame.day.title')}
    >
      {(close) => (
        <DayChooser
          days={[businessDate, ...shortcuts]}
          today={businessDate}
          chosen={asOf}
          onChoose={(day) => {
            changeDay(day);
            close();
          }}
        />
      )}
    </Popup>
  );
}

interface DayChooserProps {
  readonly days: readonly IsoDate[];
  readonly today: IsoDate;
  readonly chosen: IsoDate;
  readonly onChoose: (day: IsoDate) => void;
}

function DayChooser({ days, today, chosen, onChoose }: DayChooserProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [text, setText] = useState<string>(chosen);
  const day = parseDate(text);
  return (
    <form
      className="finder"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null) onChoose(day);
      }}
    >
      <ul>
        {days.map((one) => (
          <li key={one}>
            <button type="button" aria-current={one === chosen} onClick={() => onChoose(one)}>
              <b>{format.date(one)}</b>
              {one === today ? <small>{translate('frame.day.today')}</small> : null}
            </button>
          </li>
        ))}
      </ul>
      <label>
        {translate('frame.day.other')}
        <input type="date" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="btn" disabled={day === null}>
        {translate('frame.day.show')}
      </button>
    </form>
  );
}
