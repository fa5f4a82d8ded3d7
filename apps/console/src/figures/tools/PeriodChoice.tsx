import { periodsQuery } from '@phoihop/client/indicators';
import { parsePeriod } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { lastEnded, type PeriodKind } from '../figure-params.ts';
import type { FigureView } from '../use-figure-params.ts';
import { toDatePeriod } from './to-date.ts';
import { ToDateChoice } from './ToDateChoice.tsx';
import { useBegunProgrammes } from './use-begun-programmes.ts';

const kinds = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'TO_DATE'] as const;

/** For how long, and which one: only what had ended by the day looked at. */
export function PeriodChoice({ view }: { readonly view: FigureView }) {
  const translate = useTranslate();
  const { asOf } = view.ground;
  const kind = parsePeriod(view.period)?.kind ?? 'YEAR';
  const programmes = useBegunProgrammes(asOf);
  const [programme] = programmes;
  const chooseKind = (text: string) => {
    const next: PeriodKind = kinds.find((each) => each === text) ?? 'YEAR';
    if (next !== 'TO_DATE') view.change({ period: lastEnded(next, asOf) });
    else if (programme) view.change({ period: toDatePeriod(programme, asOf) });
  };
  // Nothing is summed up to date where no programme had begun.
  const offered = kinds.filter((each) => each !== 'TO_DATE' || programme || kind === 'TO_DATE');
  return (
    <>
      <label className="field">
        {translate('figures.tools.frequency')}
        <select value={kind} onChange={(event) => chooseKind(event.target.value)}>
          {offered.map((each) => (
            <option key={each} value={each}>
              {translate(`figures.frequency.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'TO_DATE' ? (
        <ToDateChoice view={view} programmes={programmes} />
      ) : (
        <EndedPeriods view={view} frequency={kind} />
      )}
    </>
  );
}

interface EndedPeriodsProps {
  readonly view: FigureView;
  readonly frequency: Exclude<PeriodKind, 'TO_DATE'>;
}

function EndedPeriods({ view, frequency }: EndedPeriodsProps) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const { asOf } = view.ground;
  const [found] = useQuery({ query: periodsQuery, variables: { frequency, to: asOf } });
  const ended = (found.data?.periods ?? [])
    .filter(({ lastDay }) => lastDay <= asOf)
    .map(({ key }) => key)
    .toReversed();
  // The address may name one that is not over yet; it is shown, and said to be what it is.
  const keys = ended.includes(view.period) ? ended : [view.period, ...ended];
  return (
    <label className="field">
      {translate('figures.tools.period')}
      <select value={view.period} onChange={(event) => view.change({ period: event.target.value })}>
        {keys.map((key) => (
          <option key={key} value={key}>
            {periodOf(key)}
          </option>
        ))}
      </select>
    </label>
  );
}
