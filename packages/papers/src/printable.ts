// What a file of an office suite cannot hold (controls, halves of characters, what is no character), and all that only
// steers how other characters are shown. A tab and the end of a line stay.
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

/** A text as it can be written into a paper: composed (NFC), nothing invisible in it. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '').normalize('NFC');
}
