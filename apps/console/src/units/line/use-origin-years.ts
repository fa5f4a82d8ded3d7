import { reportedPeriodsQuery } from '@phoihop/client/indicators';
import { useQuery } from 'urql';
import { useAsOf } from '../../scope/use-as-of.ts';
import { yearBefore } from './origins-of.ts';

/** How many years back something that was reported is looked for. */
const yearsBack = 12;

interface OriginYears {
  /** The years for which anything was reported, the latest in front; where there are none, the last that is over. */
  readonly years: readonly [string, ...string[]] | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** The years in which a unit, or what it came of, had counted an indicator: the last one over may not be reported yet. */
export function useOriginYears(unit: string, indicator: string | undefined): OriginYears {
  const { asOf, businessDate } = useAsOf();
  const last = yearBefore(asOf, businessDate);
  const [found, askAgain] = useQuery({
    query: reportedPeriodsQuery,
    variables: {
      unit,
      indicator: indicator ?? '',
      from: String(Number(last) - yearsBack + 1),
      to: last,
      borders: asOf,
      asOf,
    },
    pause: indicator === undefined,
  });
  const [latest = last, ...earlier] = (found.data?.figureSeries ?? [])
    .filter(({ units }) => units.reported > 0)
    .map(({ period }) => period)
    .toSorted()
    .toReversed();
  return {
    years: found.data === undefined ? undefined : [latest, ...earlier],
    error: found.error,
    reload: () => askAgain({ requestPolicy: 'network-only' }),
  };
}
