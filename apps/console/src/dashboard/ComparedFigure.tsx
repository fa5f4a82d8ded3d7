import type {
  FigureFields,
  IndicatorFields,
  PublishedFigureFields,
} from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Agreement } from '../indicators/Agreement.tsx';
import { Explained } from '../indicators/explain/Explained.tsx';
import { toldState } from '../indicators/figure-look.ts';
import { StateMark } from '../indicators/StateMark.tsx';
import { useFigureWords } from '../indicators/use-figure-words.ts';
import { Completeness } from '../layout/Completeness.tsx';
import { useScope } from '../scope/use-scope.ts';
import { usePublishedValue } from './use-published-value.ts';

interface ComparedFigureProps {
  readonly published: PublishedFigureFields;
  /** The number of its source, from 1. */
  readonly source: number;
  /** Both are there once the computed figures have been read. */
  readonly indicator: IndicatorFields | undefined;
  readonly figure: FigureFields | undefined;
  readonly isAwaited: boolean;
}

/** One published figure with what is computed: neither is ever put in the place of the other. */
export function ComparedFigure(props: ComparedFigureProps) {
  const { published, source, indicator, figure, isAwaited } = props;
  const translate = useTranslate();
  const words = useFigureWords();
  const valueOf = usePublishedValue();
  const { unitCode, unitName, asOf } = useScope();
  return (
    <tr>
      <th scope="row">{words.name(published.indicator)}</th>
      <td className="num computed">
        {isAwaited ? <span className="skeleton" aria-busy="true" /> : null}
        {figure === undefined || indicator === undefined ? null : figure.state === 'FORBIDDEN' ? (
          <StateMark state={figure.state} />
        ) : (
          <Explained
            asked={{
              unit: { code: unitCode, fullName: unitName },
              indicator,
              period: published.period,
              ground: { borders: null, layer: 'OFFICIAL', asOf },
            }}
            value={figure.value}
          >
            <ComputedValue figure={figure} indicator={indicator} />
          </Explained>
        )}
      </td>
      <td className="num">
        <b>{valueOf(published)}</b>
        <a
          className="cite"
          href={`#source-${source}`}
          aria-label={translate('dashboard.figures.source', { number: source })}
        >
          [{source}]
        </a>
      </td>
      <td className="num">
        {figure?.published && indicator ? (
          <Agreement published={figure.published}>
            {words.difference(figure.published, indicator)}
          </Agreement>
        ) : null}
      </td>
      <td className="num">
        {figure === undefined || figure.units.expected === 0 ? null : (
          <Completeness part={figure.units.reported} whole={figure.units.expected} />
        )}
      </td>
    </tr>
  );
}

function ComputedValue({
  figure,
  indicator,
}: {
  readonly figure: FigureFields;
  readonly indicator: IndicatorFields;
}) {
  const words = useFigureWords();
  const state = toldState(figure);
  return state === 'REPORTED' ? words.value(figure.value, indicator) : <StateMark state={state} />;
}
