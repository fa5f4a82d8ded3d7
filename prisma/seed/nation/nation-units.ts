import { pathUnder, wholeCountry, type PathRange, type UnitKind } from '@phoihop/domain/units';
import { readTable } from '../read-table.ts';
import { stableId } from '../../src/stable-id.ts';

/** A unit that is made up: nobody's, but as many of them as there were. */
export interface NationUnit {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  readonly depth: number;
  readonly path: string;
  readonly pathEnd: string;
}

const counts = readTable('national-counts', ['province_code', 'name', 'districts', 'communes']);

/**
 * Provinces one after the other until there are so many communes; they lie evenly in their districts.
 *
 * @remarks Provinces have the names and counts of 2023; what lies below is named by its code.
 */
export function nationUnits(communesMax: number): readonly NationUnit[] {
  const units: NationUnit[] = [];
  let made = 0;
  for (const [index, row] of counts.entries()) {
    if (made >= communesMax) break;
    const communes = Math.min(Number(row.communes), communesMax - made);
    units.push(...provinceOf(row, index + 1, communes));
    made += communes;
  }
  return units;
}

function provinceOf(
  { province_code: code, name, districts: districtCount }: (typeof counts)[number],
  ordinal: number,
  communeCount: number,
): readonly NationUnit[] {
  const range = pathUnder(wholeCountry, 0, ordinal);
  const province = unitOf(code, null, 'TINH', name, range);
  const districts = ordinals(Number(districtCount)).map((at) => {
    const below = `${code}${String(at).padStart(2, '0')}`;
    const own = pathUnder(range, 1, at);
    return { range: own, unit: unitOf(below, province.id, 'HUYEN', below, own) };
  });
  const communes = ordinals(communeCount).flatMap((at) => {
    const district = districts[(at - 1) % districts.length];
    if (!district) return [];
    const inDistrict = Math.ceil(at / districts.length);
    const below = `${district.unit.code}${String(inDistrict).padStart(3, '0')}`;
    const own = pathUnder(district.range, 2, inDistrict);
    return unitOf(below, district.unit.id, 'XA', below, own);
  });
  return [province, ...districts.map(({ unit }) => unit), ...communes];
}

const words = { TINH: ['Tỉnh', 1], HUYEN: ['Huyện', 2], XA: ['Xã', 3] } as const;

function unitOf(
  code: string,
  parentId: string | null,
  kind: keyof typeof words,
  name: string,
  { path, pathEnd }: PathRange,
): NationUnit {
  const [word, depth] = words[kind];
  const range = { path: String(path), pathEnd: String(pathEnd) };
  const id = stableId(`nation-unit:${code}`);
  return { id, code, parentId, kind, name, fullName: `${word} ${name}`, depth, ...range };
}

/** 1, 2 … up to the count. */
function ordinals(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
