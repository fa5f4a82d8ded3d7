/** What a paper calls things, read from the names on record. */

/** What a signing is and what it is about, as the paper’s heading has them. */
export interface TitleParts {
  /** In capitals: `KẾ HOẠCH PHỐI HỢP`. */
  readonly kindVi: string;
  readonly subject: string;
}

const kind = /^((?:Kế hoạch|Chương trình) phối hợp)\s+(.+)$/su;

/**
 * Takes a title apart: its kind, and what it is about.
 *
 * A title that names nothing but its unit says which programme the unit carries out: a heading needs a subject.
 */
export function readTitle(
  title: string,
  { unitName, programmeCode }: { readonly unitName: string; readonly programmeCode: string },
): TitleParts {
  const [, called, about] = kind.exec(title) ?? [];
  if (called === undefined || about === undefined) {
    return { kindVi: 'KẾ HOẠCH PHỐI HỢP', subject: title };
  }
  const isUnitAlone = about.toLocaleLowerCase('vi') === unitName.toLocaleLowerCase('vi');
  return {
    kindVi: called.toLocaleUpperCase('vi'),
    subject: isUnitAlone
      ? `thực hiện Chương trình số ${programmeCode} trên địa bàn ${inline(unitName)}`
      : about,
  };
}

/** A unit’s name within a sentence: `xã Minh Quán`. */
export function inline(fullName: string): string {
  return `${fullName.charAt(0).toLocaleLowerCase('vi')}${fullName.slice(1)}`;
}

/** The body of the same kind at the unit above: who receives the paper there; the unit where a name tells nothing of it. */
export function bodyAbove(nameVi: string, unitName: string, parentName: string): string {
  const own = inline(unitName);
  return nameVi.endsWith(own) ? `${nameVi.slice(0, -own.length)}${inline(parentName)}` : parentName;
}
