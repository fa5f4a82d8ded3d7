/** Numbers as texts hold them, and as decimals are kept: exact, with a point, without zeros that say nothing. */
import { wholeDigitsMax } from './figure-cell.ts';

/** As many digits as a spreadsheet keeps of a number; what it writes beyond them is noise of its arithmetic. */
const sheetDigits = 15;

/** A decimal out of its digits and how many of them stand behind the point. */
function decimalOf(digits: string, behind: number): string {
  const padded = digits.padStart(behind + 1, '0');
  const whole = padded.slice(0, padded.length - behind).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(padded.length - behind).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

const sheetNumber = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** What a spreadsheet's own number comes to; null where it is none that a figure could be. */
export function readSheetNumber(text: string): { sign: string; value: string } | null {
  const [, sign = '', whole, rest = '', power = '0'] = sheetNumber.exec(text) ?? [];
  if (whole === undefined) return null;
  const { digits, behind } = rounded((whole + rest).replace(/^0+(?=\d)/, ''), rest.length);
  const places = behind - Number(power);
  if (digits === '0') return { sign, value: '0' };
  // So far out, it is no figure: not to be written out digit by digit.
  if (places < -wholeDigitsMax || places > 400) return null;
  const value = places >= 0 ? decimalOf(digits, places) : digits + '0'.repeat(-places);
  return { sign, value };
}

function rounded(digits: string, behind: number) {
  const beyond = digits.length - sheetDigits;
  if (beyond <= 0) return { digits, behind };
  const half = 5n * 10n ** BigInt(beyond - 1);
  const kept = (BigInt(digits) + half) / 10n ** BigInt(beyond);
  return { digits: kept.toString(), behind: behind - beyond };
}

// Whole parts in threes, or in one; then what stands behind the other mark.
const inThrees = (mark: string, other: string) =>
  new RegExp(`^([1-9]\\d{0,2}(?:${mark}\\d{3})+)(?:${other}(\\d+))?$`);
const grammars = {
  plain: /^(\d+)()$/,
  spaced: /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/,
  vietnameseGrouped: inThrees('\\.', ','),
  englishGrouped: inThrees(',', '\\.'),
  broken: /^(\d+)[.,](\d+)$/,
} as const;

/** Every number that a text may be meant as, the Vietnamese way of writing first. */
export function readingsOf(text: string): readonly string[] {
  const [vietnamese, english] = [grammars.vietnameseGrouped, grammars.englishGrouped];
  const forms = text.includes(',')
    ? [grammars.plain, grammars.spaced, vietnamese, grammars.broken, english]
    : [grammars.plain, grammars.spaced, vietnamese, english, grammars.broken];
  const found = forms.flatMap((form) => {
    const [, whole, rest = ''] = form.exec(text) ?? [];
    return whole === undefined ? [] : [decimalOf(whole.replaceAll(/\D/g, '') + rest, rest.length)];
  });
  return [...new Set(found)];
}

export function wholeDigitsOf(value: string): number {
  return (value.split('.')[0] ?? '').length;
}
