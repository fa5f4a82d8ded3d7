/**
 * Reckons with decimals as the service sends them, as text: a float would round what was reported. All of it goes
 * through whole numbers of the smallest digit in play.
 */

/** Below, at or above 0, as one is below, at or above the other. */
export function compareDecimals(one: string, other: string): number {
  const places = Math.max(placesOf(one), placesOf(other));
  const difference = scale(one, places) - scale(other, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum, with as many decimals as the longest of them. */
export function addDecimals(numbers: readonly string[]): string {
  const places = Math.max(0, ...numbers.map(placesOf));
  return write(
    numbers.reduce((sum, number) => sum + scale(number, places), 0n),
    places,
  );
}

/** The number to so many decimals; a half goes away from zero. */
export function roundDecimal(number: string, decimals: number): string {
  const places = Math.max(placesOf(number), decimals);
  return write(divideRounded(scale(number, places), 10n ** BigInt(places - decimals)), decimals);
}

/** So many to the hundred, to so many decimals; null where there is nothing to divide by. */
export function percentOf(part: string, whole: string, decimals: number): string | null {
  const places = Math.max(placesOf(part), placesOf(whole));
  const divisor = scale(whole, places);
  if (divisor === 0n) return null;
  return write(divideRounded(scale(part, places) * 10n ** BigInt(decimals + 2), divisor), decimals);
}

function placesOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

function scale(number: string, places: number): bigint {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.padEnd(places, '0'));
  return number.startsWith('-') ? -digits : digits;
}

function divideRounded(number: bigint, divisor: bigint): bigint {
  const isNegative = number < 0n !== divisor < 0n;
  const [top, bottom] = [number < 0n ? -number : number, divisor < 0n ? -divisor : divisor];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return isNegative ? -rounded : rounded;
}

function write(number: bigint, places: number): string {
  const digits = String(number < 0n ? -number : number).padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return number < 0n ? `-${text}` : text;
}
