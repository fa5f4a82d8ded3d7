import { roundTo } from '@phoihop/domain/decimal';

/** The number with just so many decimals, its zeros too: `74` to one place is `74.0`. */
export function fixed(number: string, decimals: number): string {
  const [whole = '', fraction = ''] = roundTo(number, decimals).split('.');
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`;
}
