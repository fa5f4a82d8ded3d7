/** Imports of figures in the graph: what a table would change, and what is wrong with it. */
import type { EnteredState as Entered, UnreadSheet as Unread } from '@phoihop/domain/indicators';
import { sql } from 'kysely';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refusalSentence } from '../language/refusal-sentence.ts';
import { Code } from '../refused.ts';
import { listUnits, type UnitRow } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import {
  loadFigureImport,
  type ChangeRow,
  type ErrorRow,
  type FigureImportRow,
} from './figure-import-row.ts';
import { EnteredState } from './sheet-words.ts';
import { Indicator, loadIndicator, type IndicatorRow } from './indicator.ts';
import { Period } from './period.ts';

interface Told {
  readonly state: Entered;
  readonly value: string | null;
}

const ImportedFigure = builder.objectRef<Told>('ImportedFigure').implement({
  description: 'What a cell says, before an import or after it.',
  fields: (t) => ({
    state: t.expose('state', { type: EnteredState, description: 'Its state.' }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The figure; null unless reported.',
    }),
  }),
});

interface Change extends ChangeRow {
  readonly unit: UnitRow;
  readonly indicator: IndicatorRow;
}

const FigureChange = builder.objectRef<Change>('FigureChange').implement({
  description: 'A cell that an import changes.',
  fields: (t) => ({
    unit: t.field({ type: Unit, description: 'The unit.', resolve: ({ unit }) => unit }),
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ indicator }) => indicator,
    }),
    before: t.field({
      type: ImportedFigure,
      description: 'What stood there when it was compared.',
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: ImportedFigure,
      description: 'What is to stand there.',
      resolve: ({ figure }) => ({ value: null, ...figure }),
    }),
    place: t.exposeString('place', { description: 'Where it was read: `Sheet1!C7`.' }),
  }),
});

const FigureImportError = builder.objectRef<ErrorRow>('FigureImportError').implement({
  description: 'A cell of an import that is not right.',
  fields: (t) => ({
    place: t.exposeString('place', { description: 'Which one: `Sheet1!C7`.' }),
    code: t.field({
      type: Code,
      description: 'The reason, the same in every language.',
      resolve: ({ refusal }) => refusal.code,
    }),
    message: t.string({
      description: 'The reason as a sentence in the language of the request.',
      resolve: ({ refusal }, _args, { language }) =>
        refusalSentence({ ok: false, ...refusal }, language),
    }),
    candidates: t.stringList({
      description: 'What may have been meant, where that is known.',
      resolve: ({ refusal: { facts } }) => {
        const { candidates } = facts;
        return typeof candidates === 'object' && candidates !== null ? [...candidates] : [];
      },
    }),
  }),
});

const UnreadSheet = builder.objectRef<Unread>('UnreadSheet').implement({
  description: 'A sheet of a workbook that an import did not read.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    hasFigures: t.exposeBoolean('hasFigures', {
      description: 'Whether numbers or formulas stand in it, which somebody may have meant.',
    }),
  }),
});

export const FigureImport = builder.objectRef<FigureImportRow>('FigureImport');

builder.node(FigureImport, {
  description:
    'A table of figures that the viewer sent: compared cell by cell, and taken over whole or not at all.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => loadFigureImport(context, id))),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the file was called.' }),
    sheet: t.exposeString('sheet', {
      description: 'The sheet that was read; of a text what it was called.',
    }),
    unreadSheets: t.field({
      type: [UnreadSheet],
      description: 'The other sheets of the workbook that hold anything; none of them was read.',
      resolve: ({ unread }) => [...unread],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was compared.' }),
    appliedAt: t.expose('appliedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken over; null while it was not.',
    }),
    period: t.field({ type: Period, description: 'The period.', resolve: ({ period }) => period }),
    changes: t.field({
      type: [FigureChange],
      description: 'The cells that change, in the order of the table.',
      resolve: ({ cells }, _args, context) => changesOf(context, cells),
    }),
    unchanged: t.exposeInt('unchanged', {
      description: 'How many cells say what stands there already.',
    }),
    kept: t.exposeInt('kept', {
      description:
        'How many cells say what is official where something else has been entered since. That stays: an export that is sent back takes away no correction.',
    }),
    errors: t.field({
      type: [FigureImportError],
      description: 'What is not right, up to 500 cells; while there is any, nothing is taken over.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

/** The changes of units that the viewer still sees. */
async function changesOf(context: Context, cells: readonly ChangeRow[]): Promise<Change[]> {
  const ids = [...new Set(cells.map(({ unitId }) => unitId))];
  const asked = sql<boolean>`place.unit_id = any(${ids}::uuid[])`;
  const units =
    ids.length === 0 ? [] : await listUnits(context, context.today, asked).rows(0, ids.length);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = await Promise.all(
    cells.map(async (cell) => {
      const unit = byId.get(cell.unitId);
      const indicator = await loadIndicator(context, cell.indicatorId);
      return unit && indicator ? [{ ...cell, unit, indicator }] : [];
    }),
  );
  return found.flat();
}
