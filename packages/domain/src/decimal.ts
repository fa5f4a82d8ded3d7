/** Exact numbers as text: figures are sums of thousands of cells, and a binary float is not what was written down. */

/** So many of the smallest place: `12.50` is 1250 at two places. */
interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

const shape = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether a text is a decimal number as a machine writes it: `-12.50`; no exponent, no sign in front of what is positive. */
export function isDecimal(text: string): boolean {
  return shape.test(text);
}

/** The shortest way to write the same number: `012.50` is `12.5`, and `-0` is `0`. */
export function canonical(number: string): string {
  return write(read(number));
}

export function add(one: string, other: string): string {
  const [left, right, places] = alike(one, other);
  return write({ digits: left + right, places });
}

/** The sum of all of them; of none it is 0. */
export function sum(numbers: readonly string[]): string {
  return numbers.reduce(add, '0');
}

export function subtract(from: string, number: string): string {
  const [left, right, places] = alike(from, number);
  return write({ digits: left - right, places });
}

export function multiply(one: string, other: string): string {
  const [left, right] = [read(one), read(other)];
  return write({ digits: left.digits * right.digits, places: left.places + right.places });
}

/** The quotient to so many decimals, half away from zero; null where it is divided by 0. */
export function divide(dividend: string, divisor: string, decimals: number): string | null {
  const [above, below] = alike(dividend, divisor);
  if (below === 0n) return null;
  const digits = divideHalfAway(above * 10n ** BigInt(decimals), below);
  return write({ digits, places: decimals });
}

/** Below 0 where the first is less, 0 where both are the same number, however written, above 0 where it is more. */
export function compare(one: string, other: string): number {
  const [left, right] = alike(one, other);
  return left < right ? -1 : Number(left > right);
}

/** The number to so many decimals, half away from zero, as offices round: 2.5 is 3, and -2.5 is -3. */
export function roundTo(number: string, decimals: number): string {
  const { digits, places } = read(number);
  if (places <= decimals) return write({ digits, places });
  const rounded = divideHalfAway(digits, 10n ** BigInt(places - decimals));
  return write({ digits: rounded, places: decimals });
}

/** How many decimals a number needs: `1.50` needs one. */
export function decimalsOf(number: string): number {
  return canonical(number).split('.')[1]?.length ?? 0;
}

function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [above, below] = [magnitude(dividend), magnitude(divisor)];
  const quotient = (2n * above + below) / (2n * below);
  return isNegative ? -quotient : quotient;
}

function magnitude(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function read(number: string): Scaled {
  const parts = shape.exec(number);
  if (!parts) throw new TypeError(`not a decimal number: ${number}`);
  const [, sign = '', whole = '', decimals = ''] = parts;
  const digits = BigInt(whole + decimals);
  return { digits: sign ? -digits : digits, places: decimals.length };
}

/** Both at the same places. */
function alike(one: string, other: string): readonly [bigint, bigint, number] {
  const [left, right] = [read(one), read(other)];
  const places = Math.max(left.places, right.places);
  const at = (number: Scaled) => number.digits * 10n ** BigInt(places - number.places);
  return [at(left), at(right), places];
}

function write({ digits, places }: Scaled): string {
  const text = magnitude(digits)
    .toString()
    .padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const decimals = text.slice(text.length - places).replace(/0+$/, '');
  const number = decimals ? `${whole}.${decimals}` : whole;
  return digits < 0n ? `-${number}` : number;
}
