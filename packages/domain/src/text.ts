import { allow, refuse, type Verdict } from './verdict.ts';

// Controls but for tab and line feed, and all that only steers how other characters are shown.
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}/gu;

/** A text as it is kept: composed (NFC), nothing invisible in it, no white space around it; null where nothing is left. */
export function tidyText(text: string | null | undefined): string | null {
  return text?.replaceAll('\r\n', '\n').replaceAll(invisible, '').normalize('NFC').trim() || null;
}

/** A name, a title or a number as it is kept: {@link tidyText}, in one line, with single spaces. */
export function tidyLine(text: string | null | undefined): string | null {
  return tidyText(text?.replaceAll(/\s+/g, ' '))?.replaceAll(/ +/g, ' ') ?? null;
}

/** A reason shorter than this tells nobody anything he could act on. */
export const reasonLengthMin = 10;
const reasonLengthMax = 2000;

/** Whether a reason says enough, and not too much; yes with the reason as it is kept. */
export function decideReason(reason: string | null | undefined): Verdict<string> {
  const text = tidyText(reason);
  return text === null || text.length < reasonLengthMin
    ? refuse('REASON_REQUIRED', { min: reasonLengthMin })
    : decideLength('reason', text, reasonLengthMax);
}

/** Whether what is said of a move that may need a reason is one; yes with it as it is kept, null where nothing is said. */
export function decideMoveReason(
  reason: string | null | undefined,
  isNeeded: boolean,
): Verdict<string | null> {
  const text = tidyText(reason);
  if (isNeeded) return decideReason(reason);
  return text === null ? allow(null) : decideLength('reason', text, reasonLengthMax);
}

/** Whether a tidied text says something and is short enough; yes with the text. */
export function decideWritten(what: string, text: string | null, max: number): Verdict<string> {
  if (text === null) return refuse('INVALID_INPUT', { what, text: '', hint: 'notEmpty' });
  return decideLength(what, text, max);
}

/** Whether a text is short enough; yes with the text. */
export function decideLength(what: string, text: string, max: number): Verdict<string> {
  if (text.length <= max) return allow(text);
  return refuse('INVALID_INPUT', { what, text: `${text.slice(0, 40)}…`, hint: 'tooLong', max });
}
