import { coverageTrendQuery } from '@phoihop/client/programmes';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { useScope } from '../scope/use-scope.ts';

interface CoverageTrendProps {
  readonly programme: string;
  readonly level: UnitLevel | null;
}

/** The ends of the last eleven months and the day looked at: where it is heading. */
export function CoverageTrend({ programme, level }: CoverageTrendProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { unitCode, asOf } = useScope();
  const [found] = useQuery({
    query: coverageTrendQuery,
    requestPolicy: 'cache-and-network',
    variables: { programme, under: unitCode || null, level: level === null ? null : [level], asOf },
  });
  if (!found.data) return null;
  const points = found.data.signingCoverage.trend;
  return (
    <div className="trend">
      <b>{translate('programmes.trend')}</b>
      {points.map((point) => (
        <div key={point.asOf}>
          <span>
            <b>{format.number(point.inForce)}</b>
            <small>/{format.number(point.expected)}</small>
          </span>
          <Bar part={point.inForce} whole={point.expected} />
          <small>{format.date(point.asOf)}</small>
        </div>
      ))}
    </div>
  );
}
