import type { ExplainFigureData } from '@phoihop/client/indicators';
import { roundTo } from '@phoihop/domain/decimal';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Completeness } from '../../layout/Completeness.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useFigureWords } from '../use-figure-words.ts';
import type { AskedFigure } from './asked.ts';
import { ContributionRow } from './ContributionRow.tsx';
import { MoreContributions } from './MoreContributions.tsx';
import { addsUp } from './adds-up.ts';
import { keyOf } from './key-of.ts';

type Explanation = ExplainFigureData['explainFigure'];

interface ContributionsProps {
  readonly asked: AskedFigure;
  readonly figure: Explanation['figure'];
  /** The first page of what was counted. */
  readonly first: Explanation['contributions'];
}

/** What was counted, row by row, with what is missing in its place; the sum stands at the foot. */
export function Contributions({ asked, figure, first }: ContributionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useFigureWords();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { nodes, pageInfo, totalCount } = first;
  const { indicator } = asked;
  const isPair = indicator.kind === 'RATIO';
  const isCount = indicator.kind === 'COUNT';
  const summed = isCount ? Number(figure.value ?? 0) : figure.units.reported;
  const hasPeriods = nodes.some(({ period }) => period !== asked.period);
  const isWhole = !pageInfo.hasNextPage;
  // The notes tell which units lie on both sides.
  if (figure.state === 'NOT_COMPARABLE') return null;
  if (totalCount === 0) {
    const none = isCount && figure.state === 'REPORTED' ? 'noneMet' : 'empty';
    return <p className="muted">{translate(`figures.explain.${none}`)}</p>;
  }
  return (
    <>
      {isPair ? (
        <p className="muted pair">
          {translate('figures.explain.pair', {
            numerator: indicator.numerator ? words.name(indicator.numerator) : '',
            denominator: indicator.denominator ? words.name(indicator.denominator) : '',
          })}
        </p>
      ) : null}
      <table className="contributions">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{translate('figures.unit')}</th>
            <th scope="col">{translate('figures.explain.value')}</th>
            <th scope="col">{translate('figures.explain.version')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((each) => (
            <ContributionRow
              key={keyOf(each)}
              contribution={each}
              indicator={indicator}
              hasPeriods={hasPeriods}
            />
          ))}
        </tbody>
        {cursors.map((after) => (
          <MoreContributions key={after} asked={asked} after={after} onMore={setCursors} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">
              {translate(`figures.explain.${isCount ? 'sumMet' : 'sum'}`, {
                smart_count: summed,
                count: format.number(summed),
              })}
            </th>
            <td className="num">
              {isPair ? <Pair figure={figure} /> : null}
              <b>{words.value(figure.value, indicator)}</b>
            </td>
            <td className="num">
              <Completeness part={summed} whole={figure.units.expected} />
            </td>
          </tr>
        </tfoot>
      </table>
      {isWhole && !addsUp(figure, nodes, isPair) ? (
        <p className="note" role="alert">
          <Icon name="warning" />
          {translate('figures.explain.doesNotAddUp')}
        </p>
      ) : null}
      {!isWhole && cursors.length === 0 && pageInfo.endCursor ? (
        <button
          type="button"
          className="btn"
          onClick={() => setCursors([pageInfo.endCursor ?? ''])}
        >
          {translate('figures.explain.more', {
            shown: format.number(nodes.length),
            total: format.number(totalCount),
          })}
        </button>
      ) : null}
    </>
  );
}

/** A ratio's two sums, exactly, over the percentage that is only rounded. */
function Pair({ figure }: { readonly figure: Explanation['figure'] }) {
  const format = useFormat();
  const { numerator, denominator, value } = figure;
  if (numerator === null || denominator === null) return null;
  return (
    <small className="pair">
      {format.number(numerator)} / {format.number(denominator)}
      {value === null ? null : <> = {format.number(roundTo(value, 4))}</>}
    </small>
  );
}
