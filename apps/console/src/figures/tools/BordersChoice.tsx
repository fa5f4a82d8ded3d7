import { date, parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import type { FigureView } from '../use-figure-params.ts';

/** The two sides of the day on which the units were rearranged. */
const knownDays = [date('2025-06-30'), date('2025-07-01')];

/** On whose borders figures are added up: those of each period, or one day's for all of them. */
export function BordersChoice({ view }: { readonly view: FigureView }) {
  const translate = useTranslate();
  const format = useFormat();
  const { borders, ground } = view;
  const offered = [...new Set([...knownDays, ...(borders === null ? [] : [borders])])].filter(
    (day) => day !== ground.asOf,
  );
  return (
    <>
      <label className="field">
        {translate('figures.tools.borders')}
        <select
          value={borders ?? ''}
          onChange={({ target: { value } }) =>
            view.change({ borders: value === '' ? null : value })
          }
        >
          <option value="">{translate('figures.borders.each')}</option>
          <option value={ground.asOf}>
            {translate('figures.borders.asOf', { day: format.date(ground.asOf) })}
          </option>
          {offered.map((day) => (
            <option key={day} value={day}>
              {translate('figures.borders.on', { day: format.date(day) })}
            </option>
          ))}
        </select>
      </label>
      {borders === null ? null : (
        <label className="field">
          {translate('figures.tools.bordersDay')}
          <input
            type="date"
            value={borders}
            onChange={({ target: { value } }) => {
              if (parseDate(value) !== null) view.change({ borders: value });
            }}
          />
        </label>
      )}
    </>
  );
}
