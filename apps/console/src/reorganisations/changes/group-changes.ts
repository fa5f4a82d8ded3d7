import type {
  ActUnitFields,
  UnitChangeFields,
  UnitChangeType,
} from '@phoihop/client/reorganisations';
import { changeTypes } from '@phoihop/domain/units';
import type { IsoDate } from '@phoihop/domain/dates';
import type { DrawnLink, LineUnit } from '../../units/line/draw-line.ts';

/** The changes of an act that do the same sort of thing. */
interface ChangeGroup {
  readonly type: UnitChangeType;
  readonly changes: readonly UnitChangeFields[];
}

/** What an act does, sort by sort; nothing of what it does not do. */
export function groupChanges(changes: readonly UnitChangeFields[]): readonly ChangeGroup[] {
  return changeTypes
    .map((type) => ({ type, changes: changes.filter((change) => change.type === type) }))
    .filter((group) => group.changes.length > 0);
}

/** A merger or a split as something to draw. */
export function linksOfChange(
  { type, before, after }: UnitChangeFields,
  act: { readonly effectiveOn: IsoDate; readonly isEffectiveVerified: boolean },
): readonly DrawnLink[] {
  return before.flatMap((predecessor) =>
    after.map((successor): DrawnLink => {
      const share = type === 'SPLIT' ? (successor.share ?? '1') : '1';
      return { act, share, predecessor: toDrawn(predecessor), successor: toDrawn(successor) };
    }),
  );
}

function toDrawn(unit: ActUnitFields): LineUnit {
  const { code, name, fullName } = unit;
  return { id: idOfActUnit(unit), code, name, fullName };
}

/** What tells the units of an act apart: by id on the map, by key where the act makes it. */
function idOfActUnit({ key, code, unit }: Pick<ActUnitFields, 'key' | 'code' | 'unit'>): string {
  return key ?? unit?.id ?? code;
}
