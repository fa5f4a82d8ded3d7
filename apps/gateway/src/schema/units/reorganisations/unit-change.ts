/** The changes of an act in the graph: each as the units before it and the units after it. */
import { fullNameOf, type Change, type ChangeType } from '@phoihop/domain/units';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import type { ActRow, ToldChange as Told } from './act-row.ts';
import { ActUnit, findActUnit, isTold, madeUnit, type ActUnitRow } from './act-unit.ts';
import { UnitChangeType } from './act-words.ts';

export interface UnitChangeRow {
  /** Its number in the act, from 1. */
  readonly number: number;
  readonly type: ChangeType;
  readonly before: readonly ActUnitRow[];
  readonly after: readonly ActUnitRow[];
  readonly unrecorded: string | null;
  readonly source: string | null;
}

export const UnitChange = builder.objectRef<UnitChangeRow>('UnitChange').implement({
  description: 'A change that an act makes, as far as the viewer sees the units.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the act, from 1.' }),
    type: t.expose('type', { type: UnitChangeType, description: 'What is done.' }),
    before: t.field({
      type: [ActUnit],
      description: 'The units it is done to, as they were on the day before.',
      resolve: ({ before }) => [...before],
    }),
    after: t.field({
      type: [ActUnit],
      description: 'The units that come of it, or the same unit as this change leaves it.',
      resolve: ({ after }) => [...after],
    }),
    unrecorded: t.exposeString('unrecorded', {
      nullable: true,
      description: 'Parts of a merger that are not on record, in words.',
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Where this is taken from, or where the shares of a split come from.',
    }),
  }),
});

export const ToldChange = builder.objectRef<Told>('ToldChange').implement({
  description: 'What an act that is older than the map changed, as it is told.',
  fields: (t) => ({
    type: t.expose('type', { type: UnitChangeType, description: 'What was done.' }),
    codes: t.exposeString('codes', { description: 'The codes of the units it was done to.' }),
    from: t.exposeString('from', { description: 'What they were.' }),
    to: t.exposeString('to', { description: 'What they became, or where they went.' }),
    source: t.exposeString('source', { description: 'Where this is taken from.' }),
  }),
});

/** The changes of an act that the viewer may be told of, each with the units that he sees. */
export async function changesOf(context: Context, act: ActRow): Promise<UnitChangeRow[]> {
  const rows = await Promise.all(
    act.changes.map(async (change, index): Promise<UnitChangeRow> => {
      const [before, after] = await Promise.all([
        unitsBefore(context, act, change),
        unitsAfter(context, act, change),
      ]);
      return {
        number: index + 1,
        type: change.type,
        before: before.filter(isTold),
        after: after.filter(isTold),
        unrecorded: change.type === 'MERGE' ? (change.unrecorded ?? null) : null,
        source: 'source' in change ? (change.source ?? null) : null,
      };
    }),
  );
  return rows.filter(({ before, after }) => before.length + after.length > 0);
}

async function unitsBefore(
  context: Context,
  act: ActRow,
  change: Change,
): Promise<readonly ActUnitRow[]> {
  if (change.type === 'CREATE') return [];
  const ids =
    change.type === 'MERGE' ? change.from : [change.type === 'SPLIT' ? change.from : change.unit];
  const units = await Promise.all(ids.map((id) => findActUnit(context, act, { id })));
  return units.filter((unit) => unit !== null);
}

async function unitsAfter(
  context: Context,
  act: ActRow,
  change: Change,
): Promise<readonly ActUnitRow[]> {
  if (change.type === 'ABOLISH') return [];
  if (change.type === 'MERGE') return [await madeUnit(context, act, change.into, null)];
  if (change.type === 'CREATE') return [await madeUnit(context, act, change.unit, null)];
  if (change.type === 'SPLIT') {
    return Promise.all(change.into.map(({ unit, share }) => madeUnit(context, act, unit, share)));
  }
  const unit = await findActUnit(context, act, { id: change.unit });
  return unit ? [altered(unit, change)] : [];
}

type Altering = Extract<Change, { readonly type: 'RENAME' | 'CHANGE_KIND' | 'MOVE' }>;

/** A unit as a change leaves it; what the change does not speak of stays as it was. */
function altered(unit: ActUnitRow, change: Altering): ActUnitRow {
  const code = change.code ?? unit.code;
  if (change.type === 'MOVE') return { ...unit, code, parent: change.parent };
  if (change.type === 'RENAME') {
    const { name, fullName, otherName = null } = change;
    return { ...unit, code, name, fullName, otherName };
  }
  const { kind, name = unit.name, fullName = fullNameOf(kind, name) } = change;
  return { ...unit, code, name, fullName, kind };
}
