/** Finds the unit that people mean by what they type; it never guesses between two. */
import { resolveUnit, type PlacedUnit } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import { getUnit } from './find-unit.ts';
import { below, type UnitRow } from './unit-row.ts';
import { UnitKind } from './unit-words.ts';
import { Unit } from './unit.ts';
import { readUnits } from './visible-map.ts';

interface Found {
  readonly type: 'UnitFound';
  readonly unit: UnitRow;
}
interface NotFound {
  readonly type: 'UnitNotFound';
  readonly text: string;
}
interface Ambiguous {
  readonly type: 'UnitAmbiguous';
  readonly candidates: readonly UnitRow[];
}

const UnitFound = builder.objectRef<Found>('UnitFound').implement({
  description: 'Exactly one unit answers to the text.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit, description: 'The unit.' }),
  }),
});

const UnitNotFound = builder.objectRef<NotFound>('UnitNotFound').implement({
  description: 'No unit that the viewer sees answers to the text.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What was looked for.' }),
  }),
});

const UnitAmbiguous = builder.objectRef<Ambiguous>('UnitAmbiguous').implement({
  description: 'Several units answer to the text; which one is meant, only the asker knows.',
  fields: (t) => ({
    candidates: t.field({
      type: [Unit],
      description: 'All of them, in the order of the map.',
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
});

const UnitResolution = builder.unionType('UnitResolution', {
  description: 'What answers to a text: one unit, none, or several to choose from.',
  types: [UnitFound, UnitNotFound, UnitAmbiguous],
  resolveType: ({ type }) => type,
});

builder.queryField('resolveUnit', (t) =>
  t.field({
    type: UnitResolution,
    description:
      'The unit that a text means on a day: by its code or name, with or without diacritics and the word for its kind.',
    args: {
      text: t.arg.string({ required: true, description: 'What was typed.' }),
      under: t.arg.string({ description: 'Only below this unit (code or Relay id).' }),
      kind: t.arg({ type: UnitKind, description: 'Only this kind.' }),
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: async (_root, { text, under, kind, asOf }, context) => {
      const day = asOf ?? context.today;
      const root = under ? await getUnit(context, under, day) : null;
      const units = await readUnits(context, day, root && below(root));
      const answer = resolveUnit(units.map(placed), { text, kind });
      if (answer.type === 'NOT_FOUND') return { type: 'UnitNotFound', text } as const;
      if (answer.type === 'FOUND') return { type: 'UnitFound', unit: answer.unit.row } as const;
      const candidates = answer.candidates.map(({ row }) => row);
      return { type: 'UnitAmbiguous', candidates } as const;
    },
  }),
);

function placed(row: UnitRow): PlacedUnit & { readonly row: UnitRow } {
  const { id, code, kind, name, fullName, otherName, parentId } = row;
  return { id, code, kind, name, fullName, otherName, parentId, parentName: null, row };
}
