import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Explained } from '../../indicators/explain/Explained.tsx';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Card } from '../../layout/Card.tsx';
import { Completeness } from '../../layout/Completeness.tsx';
import { CommentsOn } from '../comments/CommentsOn.tsx';
import { type Comments, figurePlace } from '../comments/use-comments.ts';
import type { ShownReport, ShownSum } from '../shown-report.ts';

interface ReportSumsProps {
  readonly report: ShownReport;
  readonly comments: Comments;
}

/** What accepted reports below come to; nobody types it. */
export function ReportSums({ report, comments }: ReportSumsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { sums, cycle } = report;
  if (sums.length === 0) return null;
  return (
    <Card
      title={translate('reports.sums.title')}
      aside={translate('reports.sums.about', { day: format.date(cycle.cutOffOn) })}
      className="list"
    >
      <table className="as-cards">
        <thead>
          <tr>
            <th scope="col">{translate('reports.sums.indicator')}</th>
            <th scope="col" className="num">
              {translate('reports.sums.value')}
            </th>
            <th scope="col">{translate('reports.sums.units')}</th>
            <th scope="col">{translate('reports.sums.cells')}</th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <SumRow key={sum.indicator.id} report={report} sum={sum} comments={comments} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface SumRowProps extends ReportSumsProps {
  readonly sum: ShownSum;
}

function SumRow({ report, sum, comments }: SumRowProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const { indicator, value, state, units, cells } = sum;
  const period = sum.period.startsWith('PTD:') ? sum.period : sum.period.replace(/^.*:/, '');
  return (
    <tr>
      <th scope="row">
        {words.name(indicator)} <small className="muted">{words.measure(indicator)}</small>
        <CommentsOn
          comments={comments}
          place={figurePlace(indicator.key, null)}
          about={words.name(indicator)}
        />
      </th>
      <td className="num" data-label={translate('reports.sums.value')}>
        {state === 'REPORTED' ? (
          <Explained
            asked={{
              unit: report.unit,
              indicator,
              period,
              ground: { borders: null, layer: 'OFFICIAL', asOf: report.cycle.cutOffOn },
            }}
            value={value}
          >
            <b>{words.value(value, indicator)}</b>
          </Explained>
        ) : (
          translate(`figures.state.${state}`)
        )}
      </td>
      <td data-label={translate('reports.sums.units')}>
        <Completeness part={units.reported} whole={units.expected} />
      </td>
      <td data-label={translate('reports.sums.cells')}>
        <Completeness part={cells.reported} whole={cells.expected} />
      </td>
    </tr>
  );
}
