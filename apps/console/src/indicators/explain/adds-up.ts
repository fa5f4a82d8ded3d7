import type { ExplainFigureData } from '@phoihop/client/indicators';
import { compare, sum } from '@phoihop/domain/decimal';

type Explanation = ExplainFigureData['explainFigure'];
type Told = Pick<Explanation['figure'], 'value' | 'numerator' | 'denominator'>;

/** Whether all that was counted comes to the figure itself; of a ratio, both of its sums. */
export function addsUp(figure: Told, counted: readonly Told[], isPair: boolean): boolean {
  return isPair
    ? comesTo(figure, counted, 'numerator') && comesTo(figure, counted, 'denominator')
    : comesTo(figure, counted, 'value');
}

function comesTo(figure: Told, counted: readonly Told[], part: keyof Told): boolean {
  const numbers = counted.flatMap((each) => each[part] ?? []);
  const whole = figure[part];
  return whole === null ? numbers.length === 0 : compare(sum(numbers), whole) === 0;
}
