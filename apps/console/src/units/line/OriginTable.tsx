import { explainFigureQuery, type IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { keyOf } from '../../indicators/explain/key-of.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { StateMark } from '../../indicators/StateMark.tsx';
import { Awaited } from '../../layout/Awaited.tsx';
import { Completeness } from '../../layout/Completeness.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';

interface OriginTableProps {
  readonly unit: { readonly id: string; readonly code: string; readonly fullName: string };
  readonly indicator: IndicatorFields;
  readonly period: string;
}

/** As many as are read at once. */
const step = 100;

/** What each unit that one came of had counted, what is missing in its place, and the sum. */
export function OriginTable({ unit, indicator, period }: OriginTableProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const format = useFormat();
  const { asOf } = useAsOf();
  const [shown, setShown] = useState(step);
  const [found, askAgain] = useQuery({
    query: explainFigureQuery,
    variables: {
      unit: unit.code,
      indicator: indicator.key,
      period,
      borders: asOf,
      asOf,
      first: shown,
    },
  });
  return (
    <Awaited
      thing={found.data?.explainFigure}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={4}
    >
      {({ figure, contributions: { nodes, totalCount } }) =>
        nodes.every((row) => (row.from ?? row.unit).id === unit.id) ? (
          <p className="muted">{translate('units.line.ownFigures')}</p>
        ) : (
          <>
            <table>
              <tbody>
                {nodes.map((row) => (
                  <tr key={keyOf(row)}>
                    <th scope="row">{(row.from ?? row.unit).fullName}</th>
                    <td className="num">
                      {row.state === 'REPORTED' ? (
                        words.value(row.value, indicator)
                      ) : (
                        <StateMark state={row.state} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td>
                    {unit.fullName}{' '}
                    <Completeness part={figure.units.reported} whole={figure.units.expected} />
                  </td>
                  <td className="num">{words.value(figure.value, indicator)}</td>
                </tr>
              </tfoot>
            </table>
            {nodes.length < totalCount ? (
              <button
                type="button"
                className="btn no-print"
                disabled={found.fetching}
                onClick={() => setShown(shown + step)}
              >
                {translate('figures.explain.more', {
                  shown: format.number(nodes.length),
                  total: format.number(totalCount),
                })}
              </button>
            ) : null}
            <p className="hint">{translate('units.line.sum')}</p>
          </>
        )
      }
    </Awaited>
  );
}
