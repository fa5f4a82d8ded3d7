import { type IndicatorFields, indicatorsQuery } from '@phoihop/client/indicators';
import { unitLineQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { OriginTable } from './OriginTable.tsx';
import { originsOf, yearBefore } from './origins-of.ts';

interface OriginFiguresProps {
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly fullName: string;
    readonly level: string;
  };
}

/**
 * What the units that one came of had counted, added up on the borders of the day: for an indicator that is chosen.
 *
 * @remarks Of a commune alone: what is counted for a unit above is the sum of what lies below it, whatever it came of.
 */
export function OriginFigures({ unit }: OriginFiguresProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { asOf, businessDate } = useAsOf();
  const [line] = useQuery({ query: unitLineQuery, variables: { unit: unit.code, asOf } });
  const origins = originsOf(unit.id, line.data?.unit?.line ?? []);
  const isMade = unit.level === 'COMMUNE' && origins.size > 0;
  const [found, askAgain] = useQuery({
    query: indicatorsQuery,
    variables: { first: 500 },
    pause: !isMade,
  });
  const [chosen, setChosen] = useState('');
  if (!isMade) return null;
  const period = yearBefore(asOf, businessDate);
  return (
    <Card
      title={translate('units.line.figures', { period: periodOf(period) })}
      aside={translate('units.line.borders')}
      className="origin-figures"
    >
      <Awaited
        thing={found.data?.indicators.nodes.filter(isCounted)}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={4}
      >
        {(indicators) => {
          const indicator = indicators.find(({ key }) => key === chosen) ?? indicators[0];
          return indicator === undefined ? (
            <p className="muted">{translate('units.line.noIndicators')}</p>
          ) : (
            <>
              <label className="field">
                <span className="visually-hidden">{translate('units.line.indicator')}</span>
                <select value={indicator.key} onChange={({ target }) => setChosen(target.value)}>
                  {indicators.map((each) => (
                    <option key={each.key} value={each.key}>
                      {words.name(each)}
                    </option>
                  ))}
                </select>
              </label>
              <OriginTable
                key={`${indicator.key} ${asOf}`}
                unit={unit}
                indicator={indicator}
                period={period}
              />
            </>
          );
        }}
      </Awaited>
    </Card>
  );
}

/** Only what is counted adds up; each year is over by then. */
function isCounted({ kind, frequency }: IndicatorFields): boolean {
  return kind !== 'RATIO' && frequency === 'YEAR';
}
