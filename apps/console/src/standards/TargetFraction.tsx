import type { TargetFields } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../dashboard/use-period.ts';
import { useFormat } from '../format/use-format.ts';
import { StateMark } from '../indicators/StateMark.tsx';
import { useFigureWords } from '../indicators/use-figure-words.ts';

/** What a target has come to, of what is aimed at; for a figure with its year, and who has not reported yet. */
export function TargetFraction({ target }: { readonly target: TargetFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { indicator, value, direction, progress } = target;
  const { state, period, units, isComplete } = progress;
  const written = (number: string) =>
    indicator === null ? format.number(number) : words.value(number, indicator);
  return (
    <td className="num">
      {state === 'REPORTED' && progress.value !== null ? (
        <b>{written(progress.value)}</b>
      ) : (
        <StateMark state={state === 'REPORTED' ? 'NOT_REPORTED' : state} />
      )}
      /{written(value)}
      {direction === 'AT_MOST' ? <small>{translate('standards.targets.atMost')}</small> : null}
      {period === null ? null : <small>{periodOf(period)}</small>}
      {state === 'REPORTED' && !isComplete ? (
        <small>
          {translate('standards.targets.incomplete', {
            reported: format.number(units.reported),
            expected: format.number(units.expected),
          })}
        </small>
      ) : null}
    </td>
  );
}
