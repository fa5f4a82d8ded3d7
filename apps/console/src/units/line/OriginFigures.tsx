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
import { originsOf } from './origins-of.ts';
import { useOriginYears } from './use-origin-years.ts';

interface OriginFiguresProps {
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly fullName: string;
    readonly level: string;
  };
}

/**
 * What the units that one came of had counted, added up on the borders of the day: for an indicator and a year that are
 * chosen, at first the latest for which anything was reported.
 *
 * @remarks Of a commune alone: what is counted for a unit above is the sum of what lies below it, whatever it came of.
 */
export function OriginFigures({ unit }: OriginFiguresProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { asOf } = useAsOf();
  const [line] = useQuery({ query: unitLineQuery, variables: { unit: unit.code, asOf } });
  const origins = originsOf(unit.id, line.data?.unit?.line ?? []);
  const isMade = unit.level === 'COMMUNE' && origins.size > 0;
  const [found, askAgain] = useQuery({
    query: indicatorsQuery,
    variables: { first: 500 },
    pause: !isMade,
  });
  const [chosen, setChosen] = useState('');
  const [chosenYear, setChosenYear] = useState('');
  const indicators = found.data?.indicators.nodes.filter(isCounted);
  const indicator = indicators?.find(({ key }) => key === chosen) ?? indicators?.[0];
  const { years, error, reload } = useOriginYears(unit.code, isMade ? indicator?.key : undefined);
  if (!isMade) return null;
  const year = years?.find((each) => each === chosenYear) ?? years?.[0];
  return (
    <Card
      title={
        year === undefined
          ? translate('units.tabs.figures')
          : translate('units.line.figures', { period: periodOf(year) })
      }
      aside={translate('units.line.borders')}
      className="origin-figures"
    >
      <Awaited
        thing={indicators}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={4}
      >
        {(indicators) =>
          indicator === undefined ? (
            <p className="muted">{translate('units.line.noIndicators')}</p>
          ) : (
            <>
              <div className="origin-choice">
                <Choice
                  label={translate('units.line.indicator')}
                  value={indicator.key}
                  options={indicators.map((each) => [each.key, words.name(each)])}
                  onChoose={setChosen}
                />
                {years === undefined || years.length < 2 ? null : (
                  <Choice
                    label={translate('units.line.year')}
                    value={year ?? ''}
                    options={years.map((each) => [each, each])}
                    onChoose={setChosenYear}
                  />
                )}
              </div>
              <Awaited thing={year} error={error} onRetry={reload} rows={4}>
                {(period) => (
                  <OriginTable
                    key={`${indicator.key} ${period} ${asOf}`}
                    unit={unit}
                    indicator={indicator}
                    period={period}
                  />
                )}
              </Awaited>
            </>
          )
        }
      </Awaited>
    </Card>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Each with its name. */
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label className="field">
      <span className="visually-hidden">{label}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Only what is counted adds up; each year is over by then. */
function isCounted({ kind, frequency }: IndicatorFields): boolean {
  return kind !== 'RATIO' && frequency === 'YEAR';
}
