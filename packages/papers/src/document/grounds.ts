/** What a paper rests on, as the decree has it: each ground on a line of its own, ended by `;`, the last by a full stop. */
export function groundLines(
  grounds: string | null,
  programme: { readonly code: string; readonly nameVi: string },
): readonly string[] {
  const given = (grounds ?? '')
    .split('\n')
    .map((line) => line.trim().replace(/[;.,]+$/, ''))
    .filter((line) => line !== '');
  const lines =
    given.length > 0 ? given : [`Căn cứ Chương trình số ${programme.code} (${programme.nameVi})`];
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);
}
