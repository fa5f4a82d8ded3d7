/** A unit's name in the middle of a sentence: `Tỉnh Yên Bái` becomes `tỉnh Yên Bái`. */
export function inSentence(fullName: string): string {
  return fullName.charAt(0).toLowerCase() + fullName.slice(1);
}
