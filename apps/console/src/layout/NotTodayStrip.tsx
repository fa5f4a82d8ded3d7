import { useTranslate } from 'ra-core';
import { Icon } from './Icon.tsx';
import { useFormat } from '../format/use-format.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { useChangeDay } from '../scope/use-change-day.ts';

/** Gold, because it is not today: another day is easily forgotten. */
export function NotTodayStrip() {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf, businessDate, isToday } = useAsOf();
  const changeDay = useChangeDay();
  if (isToday) return null;
  return (
    <output className="not-today">
      <Icon name="calendar" />
      {translate('frame.day.strip', { day: format.date(asOf), today: format.date(businessDate) })}
      <button type="button" onClick={() => changeDay(businessDate)}>
        {translate('frame.day.back')}
      </button>
    </output>
  );
}
