/** Kinds of administrative unit, from the country down; the words are the users' own. */
export const unitKinds = [
  'TRUNG_UONG',
  'TINH',
  'THANH_PHO',
  'THI_XA',
  'HUYEN',
  'PHUONG',
  'THI_TRAN',
  'XA',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitLevels = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'] as const;
export type UnitLevel = (typeof unitLevels)[number];

const levels: Record<UnitKind, UnitLevel> = {
  TRUNG_UONG: 'CENTRAL',
  TINH: 'PROVINCE',
  THANH_PHO: 'DISTRICT',
  THI_XA: 'DISTRICT',
  HUYEN: 'DISTRICT',
  PHUONG: 'COMMUNE',
  THI_TRAN: 'COMMUNE',
  XA: 'COMMUNE',
};

/** The level follows from the kind and is never chosen beside it. */
export function levelOf(kind: UnitKind): UnitLevel {
  return levels[kind];
}
