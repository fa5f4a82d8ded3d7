import {
  levelOf,
  nameInSentence,
  unitKinds,
  type UnitKind,
  type UnitLevel,
} from '@phoihop/domain/units';
import { orNull, readTable } from './read-table.ts';
import { stableId } from '../src/stable-id.ts';

/** One unit of Yên Bái as it stood in 2023. */
export interface SeedUnit {
  readonly id: string;
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly name: string;
  /** `Xã Đào Thịnh` */
  readonly fullName: string;
  /** As it stands inside a sentence: `xã Đào Thịnh`. */
  readonly inlineName: string;
  readonly otherName: string | null;
}

const columns = ['code', 'parent_code', 'kind', 'name', 'full_name', 'other_name'] as const;

/** The 183 units: the province first, then its districts, then their communes, each by code. */
export const unitList: readonly SeedUnit[] = readTable('units', columns).map((row) => {
  const kind = kindNamed(row.kind);
  return {
    id: unitId(row.code),
    code: row.code,
    parentCode: orNull(row.parent_code),
    kind,
    level: levelOf(kind),
    name: row.name,
    fullName: row.full_name,
    inlineName: nameInSentence({ fullName: row.full_name }),
    otherName: orNull(row.other_name),
  };
});

/** The day from which the map of 2023 held. */
export const mapStart = '2020-02-01';

export const provinceCode = '15';

export function unitId(code: string): string {
  return stableId(`unit:${code}`);
}

export function unitsAt(level: UnitLevel): readonly SeedUnit[] {
  return unitList.filter((unit) => unit.level === level);
}

/** The unit that bore the code in 2023. */
export function unitOf(code: string): SeedUnit {
  const found = unitList.find((unit) => unit.code === code);
  if (!found) throw new Error(`units.csv has no unit ${code}`);
  return found;
}

/** The kind that a table spells. */
export function kindNamed(text: string): UnitKind {
  const kind = unitKinds.find((known) => known === text);
  if (kind === undefined) throw new Error(`a table names an unknown kind: ${text}`);
  return kind;
}
