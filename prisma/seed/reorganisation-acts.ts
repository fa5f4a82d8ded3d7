import { date, type IsoDate } from '@phoihop/domain/dates';
import type { AccessGrant, Change, Merge, ReorganisationState } from '@phoihop/domain/units';
import { idsIn } from '../src/units/index.ts';
import { orNull, readTable } from './read-table.ts';
import { stableId } from '../src/stable-id.ts';
import { kindNamed, provinceCode, unitId, unitsAt } from './unit-list.ts';

/** A change of an act that is older than the map: nothing of it is on the map, so it is told in words. */
export interface ToldChange {
  readonly type: 'MERGE' | 'CHANGE_KIND' | 'MOVE';
  readonly codes: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/** An act of the reference data. */
export interface SeedAct {
  readonly id: string;
  readonly number: string;
  readonly basis: string | null;
  readonly title: string;
  readonly issuedOn: IsoDate | null;
  readonly effectiveOn: IsoDate;
  readonly isEffectiveVerified: boolean;
  readonly state: ReorganisationState;
  readonly source: string;
  readonly changes: readonly Change[] | readonly ToldChange[];
}

/** The new province, by its key inside the act: its code is that of the old one. */
const newProvinceKey = provinceCode;

export const [actOf2020, actOf2024, actOf2025] = [
  actNumbered('871/NQ-UBTVQH14', toldOf2020()),
  actNumbered('1246/NQ-UBTVQH15', mergersOf2024()),
  actNumbered('1673/NQ-UBTVQH15', changesOf2025()),
];

/** The acts of Yên Bái from 2020 to 2025, as they followed each other. */
export const seedActs: readonly SeedAct[] = [actOf2020, actOf2024, actOf2025];

function actNumbered(number: string, changes: SeedAct['changes']): SeedAct {
  const row = readTable('reorganisations', [
    'number',
    'basis',
    'title',
    'issued_on',
    'effective_on',
    'is_effective_verified',
    'state',
    'source',
  ]).find((each) => each.number === number);
  if (!row) throw new Error(`reorganisations.csv has no act ${number}`);
  return {
    id: actId(number),
    number,
    basis: orNull(row.basis),
    title: row.title,
    issuedOn: row.issued_on === '' ? null : date(row.issued_on),
    effectiveOn: date(row.effective_on),
    isEffectiveVerified: row.is_effective_verified === 'true',
    state: row.state === 'RECORDED' ? 'RECORDED' : 'APPLIED',
    source: row.source,
    changes,
  };
}

function actId(number: string): string {
  return stableId(`reorganisation:${number}`);
}

function toldOf2020(): readonly ToldChange[] {
  const told = readTable('reorganisation-2020', ['type', 'codes', 'from', 'to', 'source']);
  return told.map(({ type, ...words }) => {
    if (type !== 'MERGE' && type !== 'CHANGE_KIND' && type !== 'MOVE') {
      throw new Error(`reorganisation-2020.csv tells of an unknown change: ${type}`);
    }
    return { type, ...words };
  });
}

/** The rows of the five mergers of late 2024; what comes of one has its code for its key. */
function rowsOf2024() {
  const columns = ['from_codes', 'code', 'kind', 'name', 'full_name', 'source'] as const;
  return readTable('reorganisation-2024', columns).map((row) => ({
    ...row,
    fromCodes: row.from_codes.split(' '),
  }));
}

function mergersOf2024(): readonly Merge[] {
  const parents = new Map(unitsAt('COMMUNE').map((unit) => [unit.code, unit.parentCode]));
  return rowsOf2024().map(({ fromCodes, code, kind, name, full_name, source }) => ({
    type: 'MERGE',
    from: fromCodes.map(unitId),
    into: {
      key: code,
      code,
      kind: kindNamed(kind),
      name,
      fullName: full_name,
      parent: { id: unitId(parents.get(code) ?? provinceCode) },
    },
    source,
  }));
}

/** Each commune of 2023 and what became of it in 2025. */
function rowsOf2025() {
  return readTable('reorganisation-2025', [
    'code_2023',
    'code_2024',
    'change',
    'code',
    'kind',
    'name',
    'full_name',
    'clause',
  ]);
}

function changesOf2025(): readonly Change[] {
  const rows = rowsOf2025();
  const parent = { key: newProvinceKey };
  const merged = new Map<string, Merge>();
  for (const row of rows.filter(({ change }) => change === 'MERGED')) {
    const from = [...new Set([...(merged.get(row.code)?.from ?? []), unitIn2024(row.code_2024)])];
    merged.set(row.code, {
      type: 'MERGE',
      from,
      into: {
        key: row.code,
        code: row.code,
        kind: kindNamed(row.kind),
        name: row.name,
        fullName: row.full_name,
        parent,
      },
      source: `1673/NQ-UBTVQH15, Điều 1, khoản ${row.clause}`,
    });
  }
  const kept = rows.filter(({ change }) => change === 'KEPT');
  // What the statistical office spelled otherwise until then, its list of 2025 spells as the law does.
  const otherNames = new Map(unitsAt('COMMUNE').map(({ code, otherName }) => [code, otherName]));
  return [
    {
      type: 'MERGE',
      from: [unitId(provinceCode)],
      into: {
        key: newProvinceKey,
        code: provinceCode,
        kind: 'TINH',
        name: 'Lào Cai',
        fullName: 'Tỉnh Lào Cai',
        parent: null,
        communesTotal: 99,
      },
      unrecorded: 'tỉnh Lào Cai (cũ)',
      source: '202/2025/QH15',
    },
    ...unitsAt('DISTRICT').map(({ id }): Change => ({ type: 'ABOLISH', unit: id })),
    ...[...merged.values()].toSorted((one, other) => (one.into.code < other.into.code ? -1 : 1)),
    ...kept.flatMap(({ code_2023, name, full_name }): Change[] => {
      const unit = unitId(code_2023);
      const move = { type: 'MOVE', unit, parent } as const;
      return (otherNames.get(code_2023) ?? null) === null
        ? [move]
        : [move, { type: 'RENAME', unit, name, fullName: full_name, otherName: null }];
    }),
  ];
}

/** The unit that bore a code in December 2024. */
function unitIn2024(code: string): string {
  const isMade = rowsOf2024().some((row) => row.code === code);
  return isMade ? idsIn(actId('1246/NQ-UBTVQH15')).unit(code) : unitId(code);
}

/** Of whom a grant follows to which unit that an act makes: the communes' own, by the codes of 2023. */
export function followersOf({ id }: Pick<SeedAct, 'id'>): ReadonlyMap<string, string> {
  if (id === actOf2024.id) {
    return new Map(rowsOf2024().flatMap((row) => row.fromCodes.map((code) => [code, row.code])));
  }
  if (id !== actOf2025.id) return new Map();
  const merged = rowsOf2025().filter(({ change }) => change === 'MERGED');
  return new Map([
    [provinceCode, newProvinceKey],
    ...merged.map(({ code_2023, code }) => [code_2023, code] as const),
  ]);
}

/** A grant of the demo's, as an act asks to follow it. */
export type SeedGrant = Omit<AccessGrant, 'type' | 'unit'> & { readonly unitCode: string };

/** The rows of access that an act brings: whoever is granted at a unit follows to what came of it. */
export function accessOf(act: SeedAct, grants: readonly SeedGrant[]): readonly AccessGrant[] {
  const followers = followersOf(act);
  return grants.flatMap(({ grantId, role, unitCode }) => {
    const key = followers.get(unitCode);
    return key === undefined ? [] : { type: 'GRANT', grantId, unit: { key }, role };
  });
}
