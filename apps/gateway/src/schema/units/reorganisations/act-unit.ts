/** Units as an act speaks of them: those on the map as they were on the day before, those it makes as it describes them. */
import { idsIn } from '@phoihop/database/reorganisations';
import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { unitsMadeBy, type MapUnit, type NewUnit, type UnitRef } from '@phoihop/domain/units';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { loadUnitAround } from '../day-on-map.ts';
import { loadUnit, type UnitRow } from '../unit-row.ts';
import { UnitKind } from '../unit-words.ts';
import { Unit } from '../unit.ts';
import type { ActRow } from './act-row.ts';

type Called = Pick<MapUnit, 'code' | 'kind' | 'name' | 'fullName' | 'otherName'>;

/** A unit in an act, where the viewer may see it. */
export interface ActUnitRow extends Called {
  readonly act: ActRow;
  readonly key: string | null;
  readonly parent: UnitRef | null;
  readonly communesTotal: number | null;
  readonly share: string | null;
  /** The unit itself; null while it is only drafted. */
  readonly unit: UnitRow | null;
}

export const ActUnit = builder.objectRef<ActUnitRow>('ActUnit').implement({
  description: 'A unit as an act speaks of it.',
  fields: (t) => ({
    unit: t.expose('unit', {
      type: Unit,
      nullable: true,
      description: 'The unit on the map; null for one that the act would make.',
    }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'What the act calls a unit that it makes; null for one that was there before.',
    }),
    code: t.exposeString('code', { description: 'Its code.' }),
    kind: t.expose('kind', { type: UnitKind, description: 'Its kind.' }),
    name: t.exposeString('name', { description: 'Its name without the word for its kind.' }),
    fullName: t.exposeString('fullName', { description: 'Its name as legal texts spell it.' }),
    otherName: t.exposeString('otherName', {
      nullable: true,
      description: 'Another spelling, where there is one.',
    }),
    share: t.expose('share', {
      type: 'Decimal',
      nullable: true,
      description: 'What part of a unit that is split goes to it; null otherwise.',
    }),
    communesTotal: t.exposeInt('communesTotal', {
      nullable: true,
      description: 'How many communes it has by law, where not all of them are on record.',
    }),
  }),
});

builder.objectField(ActUnit, 'parent', (t) =>
  t.field({
    type: ActUnit,
    nullable: true,
    description: 'The unit it lies under, by code, name and kind; null at the top of the map.',
    resolve: ({ act, parent }, _args, context) => parent && findActUnit(context, act, parent),
  }),
);

/** The day on which the act meets the map. */
export function dayBefore({ effectiveOn }: Pick<ActRow, 'effectiveOn'>): IsoDate {
  return addDays(effectiveOn, -1);
}

/** A unit that an act names, whoever looks; null where there is none of it any more. */
export async function findActUnit(
  context: Context,
  act: ActRow,
  ref: UnitRef,
): Promise<ActUnitRow | null> {
  if ('key' in ref) {
    const made = unitsMadeBy(act.changes).find(({ key }) => key === ref.key);
    return made ? madeUnit(context, act, made, null) : null;
  }
  const unit = await loadUnitAround(context, ref.id, dayBefore(act));
  return unit && onMap(act, unit);
}

/** The unit of a draft or of an act on the map, by its number in the changes. */
export async function madeUnit(
  context: Context,
  act: ActRow,
  { key, code, kind, name, fullName, otherName = null, parent, communesTotal = null }: NewUnit,
  share: string | null,
): Promise<ActUnitRow> {
  const unit =
    act.state === 'APPLIED'
      ? await loadUnit(context, idsIn(act.id).unit(key), act.effectiveOn)
      : null;
  return { act, key, code, kind, name, fullName, otherName, parent, communesTotal, share, unit };
}

export function onMap(act: ActRow, unit: UnitRow): ActUnitRow {
  const { code, kind, name, fullName, parentId } = unit;
  const otherName = unit.isCovered ? unit.otherName : null;
  const parent = parentId === null ? null : { id: parentId };
  const called = { code, kind, name, fullName, otherName, parent };
  return { act, key: null, ...called, communesTotal: null, share: null, unit };
}

/** Whether the viewer may be told of it: he sees the unit, or keeps the draft that would make it. */
export function isTold({ act, unit }: ActUnitRow): boolean {
  return unit === null ? act.isKept : unit.isCovered;
}
