import type { PaperBody } from '../signings/paper-body.ts';

const unitInName = / (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu) \p{Lu}.*$/u;

/** The bodies as a narrow column names them: a line is not broken within the name of a unit. */
export function namedBodies(bodies: readonly PaperBody[]): readonly PaperBody[] {
  return bodies.map((body) => ({ ...body, nameVi: keptTogether(body.nameVi) }));
}

function keptTogether(name: string): string {
  return name.replace(unitInName, (unit) => ` ${unit.slice(1).replaceAll(' ', '\u00A0')}`);
}
