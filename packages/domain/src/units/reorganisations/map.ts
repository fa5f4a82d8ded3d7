import type { IsoDate } from '../../dates.ts';
import type { UnitKind } from '../unit.ts';
import type { NewUnit, UnitRef } from './act.ts';

/** A unit as it stands on the map of one day. */
export interface MapUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  readonly otherName: string | null;
  readonly parentId: string | null;
  readonly communesTotal: number | null;
}

/** A unit that lives on the day before an act takes effect. */
export interface UnitBefore extends MapUnit {
  /**
   * The first day, from the one the act takes effect, on which a version, a place or the life of the unit begins or ends
   * already; null where nothing does.
   */
  readonly changesOn: IsoDate | null;
}

/** What a unit is called, what it is and under whom, from the day of the act on. */
export interface PlannedVersion extends Omit<MapUnit, 'id' | 'parentId'> {
  readonly unit: UnitRef;
  readonly parent: UnitRef | null;
}

/** A unit under a parent, from the day of the act on. */
export interface PlannedPlace {
  readonly unit: UnitRef;
  readonly parent: UnitRef | null;
}

/** What part of a unit that ends goes to one that comes of it. */
export interface PlannedLineage {
  readonly predecessorId: string;
  readonly successor: { readonly key: string };
  /** A decimal; 1 for the whole. */
  readonly share: string;
  readonly source: string;
}

/** A unit that an act makes. */
export interface PlannedUnit extends NewUnit {
  /** Whether parts of it are not on record. */
  readonly hasUnrecordedParts: boolean;
}

/** What an act does to the map: what ends, what is made, and what comes of what. */
export interface MapPlan {
  /** Units whose life ends, what lies in a unit before the unit. */
  readonly endedUnits: readonly string[];
  /** Units that begin, a unit before what lies in it. */
  readonly newUnits: readonly PlannedUnit[];
  readonly versions: {
    /** Units whose version ends: those that end and those that get a new one; each as it stood the day before. */
    readonly ended: readonly MapUnit[];
    /** New versions: of units that begin and of units that change. */
    readonly made: readonly PlannedVersion[];
  };
  /**
   * Places that begin, a parent before what lies in it: of units that begin, and of those that go on under another parent,
   * their own or an ancestor's. Places that end are those of `endedUnits` and of the units here that are on the map.
   */
  readonly moved: readonly PlannedPlace[];
  readonly lineage: readonly PlannedLineage[];
}

/** A unit as the map of one day tells it, and nothing else of what is given. */
export function toMapUnit(unit: MapUnit): MapUnit {
  const { id, code, kind, name, fullName, otherName, parentId, communesTotal } = unit;
  return { id, code, kind, name, fullName, otherName, parentId, communesTotal };
}
