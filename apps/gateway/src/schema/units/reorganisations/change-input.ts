/** The changes of an act as they are written down: each names what it does, and units by their code on the day before. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { Change, NewUnit, UnitRef } from '@phoihop/domain/units';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { refused } from '../../refused-error.ts';
import { getKnownUnit, getUnit } from '../find-unit.ts';
import { UnitKind } from '../unit-words.ts';

const onMap = 'code on the day before, or Relay id';

const UnitRefInput = builder.inputType('UnitRefInput', {
  description: 'A unit on the map, or one that the act makes.',
  isOneOf: true,
  fields: (t) => ({
    unit: t.string({ description: `A unit on the map (${onMap}).` }),
    key: t.string({ description: 'One that the act makes, by its key.' }),
  }),
});

const NewUnitInput = builder.inputType('NewUnitInput', {
  description: 'A unit that an act makes.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'What the act calls it; unique in the act.' }),
    code: t.string({ required: true, description: 'Its code.' }),
    kind: t.field({ type: UnitKind, required: true, description: 'Its kind.' }),
    name: t.string({ required: true, description: 'Its name without the word for its kind.' }),
    fullName: t.string({ required: true, description: 'Its name as legal texts spell it.' }),
    otherName: t.string({ description: 'Another spelling, where there is one.' }),
    parent: t.field({
      type: UnitRefInput,
      description: 'The unit it lies under; none at the top of the map.',
    }),
    communesTotal: t.int({
      description: 'How many communes it has by law, where not all of them are on record.',
    }),
  }),
});

const MergeInput = builder.inputType('MergeUnitsInput', {
  description: 'Several units become one new unit.',
  fields: (t) => ({
    from: t.stringList({ required: true, description: `The units (${onMap}).` }),
    into: t.field({ type: NewUnitInput, required: true, description: 'What they become.' }),
    unrecorded: t.string({ description: 'Parts that are not on record, in words.' }),
    source: t.string({ description: 'Where this is taken from.' }),
  }),
});

const SplitPartInput = builder.inputType('SplitPartInput', {
  description: 'One part of a unit that is split.',
  fields: (t) => ({
    unit: t.field({ type: NewUnitInput, required: true, description: 'What it becomes.' }),
    share: t.field({ type: 'Decimal', required: true, description: 'Its share of the whole.' }),
  }),
});

const SplitInput = builder.inputType('SplitUnitInput', {
  description: 'One unit becomes several new ones; the shares add up to exactly 1.',
  fields: (t) => ({
    from: t.string({ required: true, description: `The unit (${onMap}).` }),
    into: t.field({ type: [SplitPartInput], required: true, description: 'Its parts.' }),
    source: t.string({ required: true, description: 'Where the shares are taken from.' }),
  }),
});

const RenameInput = builder.inputType('RenameUnitInput', {
  description: 'A unit is called otherwise and stays itself.',
  fields: (t) => ({
    unit: t.string({ required: true, description: `The unit (${onMap}).` }),
    name: t.string({ required: true, description: 'Its name without the word for its kind.' }),
    fullName: t.string({ required: true, description: 'Its name as legal texts spell it.' }),
    otherName: t.string({ description: 'Another spelling, where there is one.' }),
    code: t.string({ description: 'Its code, where it gets another.' }),
  }),
});

const ChangeKindInput = builder.inputType('ChangeUnitKindInput', {
  description: 'A unit becomes one of another kind, of the same level, and stays itself.',
  fields: (t) => ({
    unit: t.string({ required: true, description: `The unit (${onMap}).` }),
    kind: t.field({ type: UnitKind, required: true, description: 'What it becomes.' }),
    name: t.string({ description: 'Its name, where it changes too.' }),
    fullName: t.string({ description: 'Its name as legal texts spell it.' }),
    code: t.string({ description: 'Its code, where it gets another.' }),
  }),
});

const MoveInput = builder.inputType('MoveUnitInput', {
  description: 'A unit comes under another one, with all that lies in it, and stays itself.',
  fields: (t) => ({
    unit: t.string({ required: true, description: `The unit (${onMap}).` }),
    parent: t.field({ type: UnitRefInput, required: true, description: 'The unit above it.' }),
    code: t.string({ description: 'Its code, where it gets another.' }),
  }),
});

export const UnitChangeInput = builder.inputType('UnitChangeInput', {
  description: 'One change of an act: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    merge: t.field({ type: MergeInput, description: 'Several become one.' }),
    split: t.field({ type: SplitInput, description: 'One becomes several.' }),
    rename: t.field({ type: RenameInput, description: 'One is called otherwise.' }),
    changeKind: t.field({ type: ChangeKindInput, description: 'One becomes another kind.' }),
    move: t.field({ type: MoveInput, description: 'One comes under another.' }),
    abolish: t.string({ description: `A unit that ends without successor (${onMap}).` }),
    create: t.field({ type: NewUnitInput, description: 'One begins of which nothing was there.' }),
  }),
});

type ChangeInput = typeof UnitChangeInput.$inferInput;
type NewUnitGiven = typeof NewUnitInput.$inferInput;
type RefGiven = typeof UnitRefInput.$inferInput;

/** What the changes say, with the units they name found among those the viewer sees on the day. */
export function readChanges(
  context: Context,
  changes: readonly ChangeInput[],
  day: IsoDate,
): Promise<Change[]> {
  const idOf = async (text: string) => (await getUnit(context, text, day)).id;
  const refOf = async (ref: RefGiven): Promise<UnitRef> => {
    if (typeof ref.key === 'string') return { key: ref.key };
    return { id: (await getKnownUnit(context, ref.unit ?? '', day)).id };
  };
  const newUnit = async ({ parent, ...unit }: NewUnitGiven): Promise<NewUnit> => ({
    ...unit,
    parent: parent ? await refOf(parent) : null,
  });
  const read = async (change: ChangeInput): Promise<Change> => {
    if (change.merge) {
      const { from, into, ...told } = change.merge;
      const ids = await Promise.all(from.map(idOf));
      return { type: 'MERGE', from: ids, into: await newUnit(into), ...told };
    }
    if (change.split) {
      const { from, into, source } = change.split;
      const parts = into.map(async ({ unit, share }) => ({ unit: await newUnit(unit), share }));
      return { type: 'SPLIT', from: await idOf(from), into: await Promise.all(parts), source };
    }
    if (change.rename) {
      const { unit, code, ...called } = change.rename;
      return { type: 'RENAME', unit: await idOf(unit), ...called, ...given({ code }) };
    }
    if (change.changeKind) {
      const { unit, kind, ...called } = change.changeKind;
      return { type: 'CHANGE_KIND', unit: await idOf(unit), kind, ...given(called) };
    }
    if (change.move) {
      const { unit, parent, code } = change.move;
      return {
        type: 'MOVE',
        unit: await idOf(unit),
        parent: await refOf(parent),
        ...given({ code }),
      };
    }
    if (change.create) return { type: 'CREATE', unit: await newUnit(change.create) };
    if (typeof change.abolish === 'string') {
      return { type: 'ABOLISH', unit: await idOf(change.abolish) };
    }
    throw refused('INVALID_INPUT', { what: 'changes', text: '', hint: 'notEmpty' });
  };
  return Promise.all(changes.map(read));
}

/** Only the texts that were given. */
function given<Name extends string>(
  texts: Readonly<Partial<Record<Name, string | null | undefined>>>,
): Partial<Record<Name, string>> {
  const told = Object.entries<string | null | undefined>(texts).filter(
    ([, text]) => typeof text === 'string',
  );
  return Object.fromEntries(told) as Partial<Record<Name, string>>;
}
