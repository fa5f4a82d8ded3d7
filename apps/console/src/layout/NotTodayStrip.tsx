import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useAsOf } from '../scope/use-as-of.ts';

/** Gold, because it is not today: another day is easily forgotten. */
export function NotTodayStrip() {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf, businessDate, isToday, setAsOf } = useAsOf();
  if (isToday) return null;
  return (
    <output className="not-today">
      {translate('frame.day.strip', { day: format.date(asOf), today: format.date(businessDate) })}
      <button type="button" onClick={() => setAsOf(businessDate)}>
        {translate('frame.day.back')}
      </button>
    </output>
  );
}
