import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { findKnownUnit, getKnownUnit, getUnit } from './find-unit.ts';
import { all, liesUnder } from '../access/visible.ts';
import { refused } from '../refused-error.ts';
import { listUnits, matches, requireCovered, type UnitRow } from './unit-row.ts';
import { joinsAsked } from './unit-joins.ts';
import { UnitKind, UnitLevel } from './unit-words.ts';

export const Unit = builder.objectRef<UnitRow>('Unit');

builder.node(Unit, {
  description: 'An administrative unit as it is on one day: `asOf`.',
  id: { resolve: (unit) => unit.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => findKnownUnit(context, id, context.today))),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code on that day.' }),
    kind: t.expose('kind', { type: UnitKind, description: 'Its kind on that day.' }),
    level: t.expose('level', { type: UnitLevel, description: 'How high it stands.' }),
    name: t.exposeString('name', { description: 'Its name without the word for its kind.' }),
    fullName: t.exposeString('fullName', { description: 'Its name as legal texts spell it.' }),
    otherName: t.string({
      nullable: true,
      description: 'The statistical office’s spelling, where it differs.',
      resolve: (unit) => requireCovered(unit).otherName,
    }),
    validFrom: t.field({
      type: 'Date',
      description: 'The first day of its life.',
      resolve: (unit) => requireCovered(unit).validFrom,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer lives.',
      resolve: (unit) => requireCovered(unit).validTo,
    }),
    startUnknown: t.boolean({
      description: 'Whether it lived before `validFrom`, on a map that is not known.',
      resolve: (unit) => requireCovered(unit).startUnknown,
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day that all of this is told for.' }),
  }),
});

export const UnitConnection = builder.connectionObject(
  { type: Unit, name: 'UnitConnection', description: 'A list of units.' },
  { name: 'UnitEdge', description: 'A unit in a list.' },
);

builder.queryField('unit', (t) =>
  t.field({
    type: Unit,
    nullable: true,
    description:
      'One unit, by its code on the day or its id; of a unit above the viewer’s own only code, name and kind.',
    args: {
      code: t.arg.string({ description: 'The code it bears on the day.' }),
      id: t.arg.id({ description: 'Its Relay id.' }),
      asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
    },
    resolve: (_root, { code, id, asOf }, context) => {
      const text = id ?? code;
      if (id && code) {
        throw refused('INVALID_INPUT', { what: 'unit', text: code, hint: 'nameOnce' });
      }
      if (!text) throw refused('INVALID_INPUT', { what: 'unit', text: '', hint: 'nameUnit' });
      return getKnownUnit(context, text, asOf ?? context.today);
    },
  }),
);

builder.queryField('units', (t) =>
  t.connection(
    {
      type: Unit,
      description: 'Units the viewer may see, in the order of the map.',
      args: {
        level: t.arg({ type: [UnitLevel], description: 'Only these levels.' }),
        kind: t.arg({ type: [UnitKind], description: 'Only these kinds.' }),
        under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
        search: t.arg.string({
          description: 'Part of a name, with or without diacritics, or the beginning of a code.',
        }),
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: async (_root, { under, asOf, ...args }, context, info) => {
        const day = asOf ?? context.today;
        const root = under ? await getUnit(context, under, day) : null;
        const condition = all(root && liesUnder([root.id], day), matches(args));
        return page(listUnits(context, day, condition, joinsAsked(info)), args, info);
      },
    },
    UnitConnection,
  ),
);
