import type { ExplainFigureData, FigureFields, IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Agreement } from '../Agreement.tsx';
import { useFigureWords } from '../use-figure-words.ts';

interface PublishedBesideProps {
  readonly published: NonNullable<FigureFields['published']>;
  readonly figure: Pick<ExplainFigureData['explainFigure']['figure'], 'value'>;
  readonly indicator: IndicatorFields;
}

/** What was printed for the same unit and period, beside the figure: never added in. */
export function PublishedBeside({ published, figure, indicator }: PublishedBesideProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  return (
    <section>
      <h3>{translate('figures.published.title')}</h3>
      <dl className="facts">
        <dt>{translate('figures.published.computed')}</dt>
        <dd>{words.value(figure.value, indicator)}</dd>
        <dt>{translate('figures.published.published')}</dt>
        <dd>{words.published(published, indicator)}</dd>
        <dt>{translate('figures.published.difference')}</dt>
        <dd>
          <Agreement published={published}>{words.fullDifference(published, indicator)}</Agreement>
        </dd>
        <dt>{translate('figures.published.source')}</dt>
        <dd>
          {published.source}
          {published.remark === null ? null : <small className="muted"> {published.remark}</small>}
        </dd>
      </dl>
    </section>
  );
}
