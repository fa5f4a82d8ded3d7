import { parseDate } from '@phoihop/domain/dates';
import { parsePeriod } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import type { FigureView } from '../use-figure-params.ts';
import { type BegunProgramme, toDatePeriod } from './to-date.ts';

interface ToDateChoiceProps {
  readonly view: FigureView;
  readonly programmes: readonly BegunProgramme[];
}

/** From the beginning of which programme, and until when. */
export function ToDateChoice({ view, programmes }: ToDateChoiceProps) {
  const translate = useTranslate();
  const period = parsePeriod(view.period);
  if (period?.kind !== 'TO_DATE') return null;
  const codes = programmes.map(({ code }) => code);
  const offered = codes.includes(period.programme) ? codes : [period.programme, ...codes];
  const chooseProgramme = (code: string) => {
    const programme = programmes.find((each) => each.code === code);
    if (programme === undefined) return;
    view.change({
      period:
        programme.startsOn <= period.end
          ? `PTD:${code}:${period.end}`
          : toDatePeriod(programme, view.ground.asOf),
    });
  };
  return (
    <>
      <label className="field">
        {translate('figures.tools.programme')}
        <select value={period.programme} onChange={(event) => chooseProgramme(event.target.value)}>
          {offered.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {translate('figures.tools.until')}
        <input
          type="date"
          value={period.end}
          max={view.ground.asOf}
          onChange={({ target: { value } }) => {
            if (parseDate(value) !== null) {
              view.change({ period: `PTD:${period.programme}:${value}` });
            }
          }}
        />
      </label>
    </>
  );
}
