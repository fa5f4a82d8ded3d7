import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { useChangeDay } from '../scope/use-change-day.ts';

interface NotDueProps {
  /** How many units were not there in the period. */
  readonly count: number;
  readonly lastDay: IsoDate;
}

/** That units have nothing to report for a period in which they were not there, and the way to those that were. */
export function NotDue({ count, lastDay }: NotDueProps) {
  const translate = useTranslate();
  const format = useFormat();
  const changeDay = useChangeDay();
  if (count === 0) return null;
  return (
    <p className="note not-due">
      <Icon name="info" />
      <span>{translate('figureSheets.notDue', { smart_count: count })}</span>
      <button type="button" className="btn no-print" onClick={() => changeDay(lastDay)}>
        {translate('figureSheets.onMapOf', { day: format.date(lastDay) })}
      </button>
    </p>
  );
}
