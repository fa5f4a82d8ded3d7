import type {
  ExplainFigureData,
  IndicatorFields,
  PeriodChangeFields,
} from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { toldState } from '../figure-look.ts';
import { StateMark } from '../StateMark.tsx';
import { useFigureWords } from '../use-figure-words.ts';

interface ChangeBesideProps {
  readonly change: PeriodChangeFields;
  readonly figure: Pick<ExplainFigureData['explainFigure']['figure'], 'units'>;
  readonly indicator: IndicatorFields;
}

/** The figure of the period before, what changed since, and whether both tell of the same. */
export function ChangeBeside({ change, figure, indicator }: ChangeBesideProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const format = useFormat();
  const periodOf = usePeriod();
  const { before, isAlike } = change;
  const state = toldState(before);
  const told = words.change(change, indicator);
  const fraction = ({ reported, expected }: { reported: number; expected: number }) =>
    `${format.number(reported)}/${format.number(expected)}`;
  return (
    <section>
      <h3>{translate('figures.change.title')}</h3>
      <dl className="facts">
        <dt>{translate('figures.change.before')}</dt>
        <dd>
          {periodOf(before.period)}:{' '}
          {state === 'REPORTED' ? (
            words.value(before.value, indicator)
          ) : (
            <StateMark state={state} />
          )}
        </dd>
        <dt>{translate('figures.change.by')}</dt>
        <dd>{told ?? <span className="muted">{translate('figures.change.none')}</span>}</dd>
      </dl>
      {told === null || isAlike ? null : (
        <p className="note">
          <Icon name="warning" />
          {translate('figures.change.why', {
            before: fraction(before.units),
            now: fraction(figure.units),
          })}
        </p>
      )}
    </section>
  );
}
