import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import type { ShownStandard } from './ProgressSummary.tsx';

interface ProgressTrendProps {
  readonly points: ShownStandard['progress']['trend'];
}

/** How it came about: a column for the end of each year and for the day looked at, each with its figures. */
export function ProgressTrend({ points }: ProgressTrendProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Card title={translate('standards.trend.title')}>
      <ol className="years">
        {points.map(({ asOf, achieved, applicable }) => (
          <li key={asOf}>
            <Fraction part={achieved} whole={applicable} />
            <div className="year-bar" aria-hidden="true">
              <i style={{ height: `${((achieved / applicable) * 100).toFixed(1)}%` }} />
            </div>
            <small>{format.date(asOf)}</small>
          </li>
        ))}
      </ol>
      <p className="muted">{translate('standards.trend.about')}</p>
    </Card>
  );
}
