import type { Role } from '../../access/access.ts';
import type { IsoDate } from '../../dates.ts';
import type { UnitKind } from '../unit.ts';

/** A unit on the map, or one that the same act makes, by the key it has inside the act. */
export type UnitRef = { readonly id: string } | { readonly key: string };

/** A unit that an act makes. */
export interface NewUnit {
  /** What the act calls it; no two of one act share it. */
  readonly key: string;
  readonly code: string;
  readonly kind: UnitKind;
  /** Without the word for its kind. */
  readonly name: string;
  readonly fullName: string;
  readonly otherName?: string | null | undefined;
  /** Null for what has nothing above it. */
  readonly parent: UnitRef | null;
  /** How many communes it has by law, where not all of them are on record. */
  readonly communesTotal?: number | null | undefined;
}

/** Several become one new unit, wholly. */
export interface Merge {
  readonly type: 'MERGE';
  readonly from: readonly string[];
  readonly into: NewUnit;
  /** Parts that are not on record, in words: `tỉnh Lào Cai (cũ)`; only with them a single unit is merged. */
  readonly unrecorded?: string | null | undefined;
  readonly source?: string | null | undefined;
}

/** One part of a unit that is split. */
export interface SplitPart {
  readonly unit: NewUnit;
  /** A decimal; those of one split add up to exactly 1. */
  readonly share: string;
}

/** One becomes several new units, each with a share of it. */
export interface Split {
  readonly type: 'SPLIT';
  readonly from: string;
  readonly into: readonly SplitPart[];
  /** Where the shares come from. */
  readonly source: string;
}

/** A unit is called otherwise and stays itself. */
export interface Rename {
  readonly type: 'RENAME';
  readonly unit: string;
  readonly name: string;
  readonly fullName: string;
  readonly otherName?: string | null | undefined;
  readonly code?: string | undefined;
}

/** A unit becomes one of another kind, of the same level, and stays itself. */
export interface ChangeKind {
  readonly type: 'CHANGE_KIND';
  readonly unit: string;
  readonly kind: UnitKind;
  readonly name?: string | undefined;
  readonly fullName?: string | undefined;
  readonly code?: string | undefined;
}

/** A unit comes under another parent and stays itself; all that lies in it goes along. */
export interface Move {
  readonly type: 'MOVE';
  readonly unit: string;
  readonly parent: UnitRef;
  readonly code?: string | undefined;
}

/** A unit ends and nothing comes of it. */
export interface Abolish {
  readonly type: 'ABOLISH';
  readonly unit: string;
}

/** A unit begins of which nothing was on the map. */
export interface Create {
  readonly type: 'CREATE';
  readonly unit: NewUnit;
}

/** What an act may do to the map. */
export type Change = Merge | Split | Rename | ChangeKind | Move | Abolish | Create;
export type ChangeType = Change['type'];

export const changeTypes = [
  'MERGE',
  'SPLIT',
  'RENAME',
  'CHANGE_KIND',
  'MOVE',
  'ABOLISH',
  'CREATE',
] as const satisfies readonly ChangeType[];

/** A new grant that an act proposes: whoever holds the grant named holds it at the unit too, in that role. */
export interface AccessGrant {
  readonly type: 'GRANT';
  /** The grant it follows, whose account it is for. */
  readonly grantId: string;
  readonly unit: UnitRef;
  readonly role: Role;
}

/** What a grant comes to cover by the map alone: its own unit goes on, and this one now lies under it. */
export interface AccessGain {
  readonly type: 'GAIN';
  readonly grantId: string;
  readonly unit: UnitRef;
}

/** A line of what an act changes in who sees what. */
export type AccessRow = AccessGrant | AccessGain;

/** A legal act that changes the map (sắp xếp đơn vị hành chính). */
export interface Act {
  readonly number: string;
  readonly title: string;
  readonly issuedOn: IsoDate | null;
  readonly effectiveOn: IsoDate;
  readonly isEffectiveVerified: boolean;
  readonly source: string;
  readonly changes: readonly Change[];
  /** The grants it proposes; what grants come to cover by the map is reckoned beside them. */
  readonly access: readonly AccessGrant[];
}
