const marks = /[\u0300-\u036f]/g;

/**
 * Brings a name to the form it is looked up by: lower case, without diacritics, `đ` as `d`, one space
 * between words. `Mù Căng Chải`, `MU CANG CHAI` and both ways of writing `oà` become the same.
 *
 * @remarks The database holds the same rule as `fold_name`; a test compares them on every name.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[Đđ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
