import { programmesQuery } from '@phoihop/client/programmes';
import { type IsoDate, parseDate } from '@phoihop/domain/dates';
import { parsePeriod } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { lastEnded } from '../figure-params.ts';
import type { FigureView } from '../use-figure-params.ts';

/** The programme whose ten years are summed up. */
export const usualProgramme = '09/CTr-BCA-MTTW';

/** From a programme's beginning to the end of the last year that is over. */
export function toDatePeriod(programme: string, asOf: IsoDate): string {
  return `PTD:${programme}:${lastEnded('YEAR', asOf)}-12-31`;
}

/** From the beginning of which programme, and until when. */
export function ToDateChoice({ view }: { readonly view: FigureView }) {
  const translate = useTranslate();
  const [found] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  const period = parsePeriod(view.period);
  if (period?.kind !== 'TO_DATE') return null;
  const codes = found.data?.programmes.nodes.map(({ code }) => code) ?? [];
  const offered = codes.includes(period.programme) ? codes : [period.programme, ...codes];
  const choose = (programme: string, end: string) =>
    view.change({ period: `PTD:${programme}:${end}` });
  return (
    <>
      <label className="field short">
        {translate('figures.tools.programme')}
        <select
          value={period.programme}
          onChange={(event) => choose(event.target.value, period.end)}
        >
          {offered.map((code) => (
            <option key={code} value={code}>
              {code}
            </option>
          ))}
        </select>
      </label>
      <label className="field short">
        {translate('figures.tools.until')}
        <input
          type="date"
          value={period.end}
          max={view.ground.asOf}
          onChange={({ target: { value } }) => {
            if (parseDate(value) !== null) choose(period.programme, value);
          }}
        />
      </label>
    </>
  );
}
