import { reportDifferenceQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { useFigureName } from '../figures/use-figure-name.ts';
import { useSectionTitle } from '../sections/use-section-title.ts';
import type { ShownReport } from '../shown-report.ts';

interface ReportDifferenceProps {
  readonly report: ShownReport;
  /** The version that is held against the one before it. */
  readonly to: number;
}

/** What a version says otherwise than the one before it: figures and texts, before and after. */
export function ReportDifference({ report, to }: ReportDifferenceProps) {
  const translate = useTranslate();
  const titleOf = useSectionTitle();
  const nameOf = useFigureName(report);
  const shown = useShownFigure();
  const [found, askAgain] = useQuery({
    query: reportDifferenceQuery,
    variables: { id: report.id, from: to - 1, to },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Awaited
      thing={found.data?.report?.difference}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={2}
    >
      {({ figures, sections }) =>
        figures.length + sections.length === 0 ? (
          <p className="muted">{translate('reports.versions.same')}</p>
        ) : (
          <>
            <ul className="report-difference">
              {figures.map(({ key, before, after, stateBefore, stateAfter }) => (
                <li key={key}>
                  {nameOf(key)}: <del>{shown(stateBefore, before)}</del> →{' '}
                  <ins>{shown(stateAfter, after)}</ins>
                </li>
              ))}
            </ul>
            {sections.map(({ key, before, after }) => {
              const section = report.sections.find((one) => one.section.key === key)?.section;
              return (
                <section key={key} className="text-difference" aria-label={titleOf(section) ?? key}>
                  <h4>{titleOf(section) ?? key}</h4>
                  <div>
                    {([before, after] as const).map((text, side) => (
                      <div key={side === 0 ? 'before' : 'after'}>
                        <small>{translate('reports.version', { number: to - 1 + side })}</small>
                        <p className="written">{text ?? translate('reports.sections.none')}</p>
                      </div>
                    ))}
                  </div>
                </section>
              );
            })}
          </>
        )
      }
    </Awaited>
  );
}

/** A figure of a version as it is shown: its number, or what it says instead. */
export function useShownFigure() {
  const translate = useTranslate();
  const format = useFormat();
  return (state: string, value: string | null): string =>
    state === 'REPORTED' && value !== null
      ? format.number(value)
      : translate(`figureSheets.cell.${state}`);
}
