import {
  explainFigureQuery,
  type IndicatorFields,
  indicatorsQuery,
} from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Card } from '../../layout/Card.tsx';
import { Completeness } from '../../layout/Completeness.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';

interface OriginFiguresProps {
  readonly unit: { readonly id: string; readonly code: string; readonly fullName: string };
}

/** What the units that one came of had counted, added up on the borders of the day: for an indicator that is chosen. */
export function OriginFigures({ unit }: OriginFiguresProps) {
  const [found] = useQuery({ query: indicatorsQuery, variables: { first: 500 } });
  const [chosen, setChosen] = useState('');
  const indicators = (found.data?.indicators.nodes ?? []).filter(isCounted);
  const indicator = indicators.find(({ key }) => key === chosen) ?? indicators[0];
  if (indicator === undefined) return null;
  return <Origins unit={unit} indicator={indicator} indicators={indicators} onChoose={setChosen} />;
}

/** Only what is counted adds up; each year is over by then. */
function isCounted({ kind, frequency }: IndicatorFields): boolean {
  return kind !== 'RATIO' && frequency === 'YEAR';
}

interface OriginsProps extends OriginFiguresProps {
  readonly indicator: IndicatorFields;
  readonly indicators: readonly IndicatorFields[];
  readonly onChoose: (key: string) => void;
}

/** As many as one unit is ever made of. */
const shownMax = 100;

function Origins({ unit, indicator, indicators, onChoose }: OriginsProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { asOf, businessDate } = useAsOf();
  const period = String(Number(businessDate.slice(0, 4)) - 1);
  const [found] = useQuery({
    query: explainFigureQuery,
    variables: {
      unit: unit.code,
      indicator: indicator.key,
      period,
      borders: asOf,
      asOf,
      first: shownMax,
    },
  });
  const explained = found.data?.explainFigure;
  const rows = explained?.contributions.nodes ?? [];
  // What a unit counted itself came of nobody else.
  if (explained && !rows.some((row) => row.unit.id !== unit.id)) return null;
  return (
    <Card
      title={translate('units.line.figures', { period: periodOf(period) })}
      aside={translate('units.line.borders')}
      className="origin-figures"
    >
      <label className="field">
        <span className="visually-hidden">{translate('units.line.indicator')}</span>
        <select value={indicator.key} onChange={({ target }) => onChoose(target.value)}>
          {indicators.map((each) => (
            <option key={each.key} value={each.key}>
              {words.name(each)}
            </option>
          ))}
        </select>
      </label>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.unit.id} ${row.period}`}>
              <th scope="row">{row.unit.fullName}</th>
              <td className="num">{words.value(row.value, indicator)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>
              {unit.fullName}{' '}
              {explained === undefined ? null : (
                <Completeness
                  part={explained.figure.units.reported}
                  whole={explained.figure.units.expected}
                />
              )}
            </td>
            <td className="num">{words.value(explained?.figure.value ?? null, indicator)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="hint">{translate('units.line.sum')}</p>
    </Card>
  );
}
