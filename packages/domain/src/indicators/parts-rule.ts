import type { Cells } from './find-breaches.ts';
import type { ValidationRule } from './validation-rule.ts';

/** What of an indicator says of which total it is a part. */
export interface PartOfTotal {
  readonly id: string;
  readonly key: string;
  readonly totalId: string | null;
}

/** A rule that nobody wrote down: what the parts of a total come to. */
export interface PartsRule extends ValidationRule {
  readonly totalKey: string;
}

/**
 * The rules that follow from what is a part of what: the parts that are reported never exceed their total, and when all
 * are reported they are equal to it.
 *
 * @remarks Taken from the cells at hand: of parts that are missing nothing is known, so the sum may only grow.
 */
export function partsRules(indicators: readonly PartOfTotal[], cells: Cells): readonly PartsRule[] {
  return indicators.flatMap((total) => {
    const parts = indicators.filter(({ totalId }) => totalId === total.id);
    const reported = parts.filter(({ key }) => cells.get(key)?.state === 'REPORTED');
    if (reported.length === 0) return [];
    const operator = reported.length === parts.length ? '=' : '<=';
    const left = reported.map(({ key }) => key);
    return [
      {
        key: `parts_of:${total.key}`,
        totalKey: total.key,
        severity: 'BLOCK' as const,
        definition: {
          kind: 'COMPARE',
          left,
          operator,
          right: [total.key],
          constant: null,
        } as const,
      },
    ];
  });
}
