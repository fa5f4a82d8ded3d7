import { periodsQuery } from '@phoihop/client/indicators';
import { parsePeriod } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { usePeriod } from '../dashboard/use-period.ts';
import { figureLevels, lastEnded, periodOn } from '../figures/figure-params.ts';
import type { SheetView } from './sheet-period.ts';

const kinds = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;

/** Which sheets: of what period, and whether of communes or of districts. */
export function SheetTools({ view }: { readonly view: SheetView }) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const { asOf, period, unit, begins } = view;
  const levels = (view.levels ?? figureLevels).toReversed();
  const frequency = kinds.find((kind) => kind === parsePeriod(period)?.kind) ?? 'QUARTER';
  // What has begun may be entered before it is over.
  const [found] = useQuery({ query: periodsQuery, variables: { frequency, to: asOf } });
  const first = begins === null ? '' : periodOn(frequency, begins);
  const begun = (found.data?.periods ?? [])
    .map(({ key }) => key)
    .filter((key) => key >= first)
    .toReversed();
  const keys = begun.includes(period) ? begun : [period, ...begun];
  return (
    <div className="sheet-tools">
      <label className="field">
        {translate('figures.tools.frequency')}
        <select
          value={frequency}
          onChange={({ target }) => {
            const kind = kinds.find((each) => each === target.value) ?? 'QUARTER';
            const first = begins === null ? '' : periodOn(kind, begins);
            const ended = lastEnded(kind, asOf);
            view.change({ period: ended < first ? first : ended });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`figures.frequency.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {translate('figures.tools.period')}
        <select value={period} onChange={({ target }) => view.change({ period: target.value })}>
          {keys.map((key) => (
            <option key={key} value={key}>
              {periodOf(key)}
            </option>
          ))}
        </select>
      </label>
      {unit?.level === 'COMMUNE' ? null : (
        <label className="field">
          {translate('figureSheets.level')}
          <select
            value={view.level}
            onChange={({ target }) =>
              view.change({ level: target.value === 'DISTRICT' ? 'DISTRICT' : 'COMMUNE' })
            }
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {translate(`figureSheets.levels.${level}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
