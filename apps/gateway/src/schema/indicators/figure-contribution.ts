/** What a figure is the sum of, one by one: which unit, which cell, and the sheet it stands on. */
import type { Contribution } from '@phoihop/database/figures';
import type { IsoDate } from '@phoihop/domain/dates';
import { builder } from '../builder.ts';
import { Unit } from '../units/unit.ts';
import { FigureSheet } from './figure-sheet.ts';
import { FigureSheetVersion, loadVersion } from './figure-sheet-versions.ts';
import { FigureState } from './figure-words.ts';
import { loadSheetMoments } from './load-sheet-moments.ts';
import { loadUnitWhenever } from './load-unit-whenever.ts';
import { loadSheet } from './sheet-row.ts';

interface ContributionRow extends Contribution {
  readonly asOf: IsoDate;
}

export const FigureContribution = builder
  .objectRef<ContributionRow>('FigureContribution')
  .implement({
    description:
      'One cell that counts in a figure, or that is missing in it; of a count, one unit that meets the standard.',
    fields: (t) => ({
      unit: t.field({
        type: Unit,
        description: 'The unit it counts for.',
        resolve: ({ unitId, asOf }, _args, context) => loadUnitWhenever(context, unitId, asOf),
      }),
      from: t.field({
        type: Unit,
        nullable: true,
        description: 'The predecessor whose cell it is, until the unit has one of its own.',
        resolve: ({ unitId, fromId, asOf }, _args, context) =>
          fromId === unitId ? null : loadUnitWhenever(context, fromId, asOf),
      }),
      period: t.exposeString('period', {
        description: 'The key of the period it was reported, or is counted, for.',
      }),
      state: t.expose('state', { type: FigureState, description: 'What the cell says.' }),
      value: t.expose('value', {
        type: 'Decimal',
        nullable: true,
        description:
          'What counts of it: its value by its share, 1 for a unit that is counted. All of them sum to the figure.',
      }),
      numerator: t.expose('numerator', {
        type: 'Decimal',
        nullable: true,
        description: 'Of a ratio, what it adds to what is divided.',
      }),
      denominator: t.expose('denominator', {
        type: 'Decimal',
        nullable: true,
        description: 'Of a ratio, what it adds to that by which is divided.',
      }),
      share: t.expose('share', { type: 'Decimal', description: 'The part of it that counts.' }),
      number: t.exposeInt('number', {
        nullable: true,
        description: 'The version of the sheet that says it.',
      }),
      sheet: t.field({
        type: FigureSheet,
        nullable: true,
        description:
          'The sheet that says it; null where nothing was told or needs no sheet, and where its unit is not one that the viewer sees on the day the figure is told on.',
        resolve: ({ sheetId, asOf }, _args, context) => loadSheet(context, sheetId, asOf),
      }),
      sheetVersion: t.field({
        type: FigureSheetVersion,
        nullable: true,
        description: 'The version of that sheet that says it; null where the sheet is.',
        resolve: async ({ sheetId, number, asOf }, _args, context) => {
          const sheet = await loadSheet(context, sheetId, asOf);
          return sheet && number !== null ? loadVersion(context, sheet, number) : null;
        },
      }),
      submittedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When that version was submitted.',
        resolve: async (row, _args, context) =>
          (await loadSheetMoments(context, momentKey(row)))?.submittedAt ?? null,
      }),
      acceptedAt: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'When that version was accepted; null while it is not.',
        resolve: async (row, _args, context) =>
          (await loadSheetMoments(context, momentKey(row)))?.acceptedAt ?? null,
      }),
    }),
  });

function momentKey({ sheetId, number }: Contribution): string | null {
  return sheetId === null ? null : `${sheetId}@${number}`;
}
