import type { ExplainFigureData, IndicatorFields } from '@phoihop/client/indicators';
import { compare, multiply } from '@phoihop/domain/decimal';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFormat } from '../../format/use-format.ts';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { StateMark } from '../StateMark.tsx';
import { sheetPath } from '../sheet-path.ts';
import { useFigureWords } from '../use-figure-words.ts';

type Contribution = ExplainFigureData['explainFigure']['contributions']['nodes'][number];

interface ContributionRowProps {
  readonly contribution: Contribution;
  readonly indicator: IndicatorFields;
  /** Whether the base periods differ, and so are named. */
  readonly hasPeriods: boolean;
}

/**
 * One unit's part in a figure: what it told, in which version, accepted when; or that it told nothing. The version leads to
 * its sheet, where the reader sees that.
 */
export function ContributionRow({ contribution, indicator, hasPeriods }: ContributionRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { unit, from, period, state, value, numerator, denominator, share, sheet } = contribution;
  const isTold = state === 'REPORTED';
  const isPart = compare(share, '1') !== 0;
  return (
    <tr className={state === 'NOT_REPORTED' ? 'missing' : undefined}>
      <th scope="row">
        {unit.fullName}
        {hasPeriods ? <small> {periodOf(period)}</small> : null}
        {from === null ? null : (
          <small className="inherited">
            {isPart
              ? translate('figures.explain.inheritedPart', {
                  unit: from.fullName,
                  share: format.number(multiply(share, '100')),
                })
              : translate('figures.explain.inherited', { unit: from.fullName })}
          </small>
        )}
      </th>
      <td className="num">
        {isTold ? (
          indicator.kind === 'RATIO' && numerator !== null && denominator !== null ? (
            <>
              {format.number(numerator)} / {format.number(denominator)}
            </>
          ) : value === null ? (
            words.value(null, indicator)
          ) : (
            // A share of a predecessor's number may have more decimals than were ever entered.
            format.number(value)
          )
        ) : (
          <StateMark state={state} />
        )}
      </td>
      <td className="num told">
        {!isTold ? (
          translate(`figures.state.${state}`)
        ) : indicator.kind === 'COUNT' ? (
          translate('figures.explain.meets')
        ) : sheet === null ? (
          <Told contribution={contribution} />
        ) : (
          <ScopedLink to={sheetPath(sheet.period.key, sheet.unit.code)}>
            <Told contribution={contribution} />
          </ScopedLink>
        )}
      </td>
    </tr>
  );
}

function Told({ contribution }: { readonly contribution: Contribution }) {
  const translate = useTranslate();
  const format = useFormat();
  const { number, acceptedAt, submittedAt } = contribution;
  const version = number === null ? '' : translate('figures.explain.number', { number });
  if (acceptedAt !== null) return <>{[version, format.dayOf(acceptedAt)].join(', ')}</>;
  return (
    <>
      {[version, translate('figures.explain.submitted', { day: format.dayOf(submittedAt) })].join(
        ', ',
      )}
    </>
  );
}
