import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameCell, type Cell } from '../indicators/index.ts';
import { cellKeyOf, reportDifference, type ReportVersion } from './difference.ts';

const cell = (value: string, note: string | null = null): Cell => ({
  state: 'REPORTED',
  value,
  note,
});
const silent: Cell = { state: 'NOT_REPORTED', value: null, note: null };
const order = { sections: ['leading', 'results', 'limits'], cells: ['b@2023-Q1', 'a@2023-Q1'] };
const version = (
  sections: Record<string, string>,
  cells: Record<string, Cell> = {},
): ReportVersion => ({
  sections: new Map(Object.entries(sections)),
  cells: new Map(Object.entries(cells)),
});

describe('two versions of a report', () => {
  it('differ by what was changed, added and removed, in the order of reading', () => {
    const before = version(
      { limits: 'Còn chậm.', leading: 'Đã ban hành kế hoạch.', old: 'x' },
      { 'a@2023-Q1': cell('5'), 'b@2023-Q1': cell('1') },
    );
    const after = version(
      { results: 'Đạt 5.786 buổi.', limits: 'Còn hai xã chậm.', leading: 'Đã ban hành kế hoạch.' },
      { 'a@2023-Q1': { state: 'NOT_APPLICABLE', value: null, note: null }, 'c@2023-Q1': cell('0') },
    );

    expect(reportDifference(before, after, order)).toEqual({
      sections: [
        { key: 'results', kind: 'ADDED', before: null, after: 'Đạt 5.786 buổi.' },
        { key: 'limits', kind: 'CHANGED', before: 'Còn chậm.', after: 'Còn hai xã chậm.' },
        { key: 'old', kind: 'REMOVED', before: 'x', after: null },
      ],
      cells: [
        { key: 'b@2023-Q1', kind: 'REMOVED', before: cell('1'), after: null },
        {
          key: 'a@2023-Q1',
          kind: 'CHANGED',
          before: cell('5'),
          after: { state: 'NOT_APPLICABLE', value: null, note: null },
        },
        { key: 'c@2023-Q1', kind: 'ADDED', before: null, after: cell('0') },
      ],
    });
  });

  it.each([
    ['a number written otherwise', version({}, { x: cell('5') }), version({}, { x: cell('5.0') })],
    ['white space', version({ leading: 'Đã họp.' }), version({ leading: ' Đã họp.\n' })],
    ['a text of nothing', version({}), version({ leading: ' ' })],
    ['a cell of which nothing is known', version({}), version({}, { x: silent })],
  ])('do not differ by %s', (_what, before, after) => {
    expect(reportDifference(before, after, order)).toEqual({ sections: [], cells: [] });
    expect(reportDifference(after, before, order)).toEqual({ sections: [], cells: [] });
  });

  it('differ by a note alone', () => {
    const [before, after] = [version({}, { x: cell('5') }), version({}, { x: cell('5', 'Do lũ') })];

    expect(reportDifference(before, after, order).cells).toHaveLength(1);
  });
});

it('a cell is named by its indicator and its period', () => {
  expect(cellKeyOf({ indicator: 'study_sessions', periodKey: '2023-Q1' })).toBe(
    'study_sessions@2023-Q1',
  );
});

const letters: readonly string[] = ['a', 'b', 'c', 'd', 'e'];
const key = fc.constantFrom(...letters);
const versions = fc
  .record({
    sections: fc.array(fc.tuple(key, fc.constantFrom<string>('x', 'y', ' x', ''))),
    cells: fc.array(
      fc.tuple(key, fc.constantFrom(cell('0'), cell('1'), cell('1.0'), cell('1', 'Do lũ'), silent)),
    ),
  })
  .map(({ sections, cells }) => ({ sections: new Map(sections), cells: new Map(cells) }));

it('what is different, carried over, makes the one version say what the other does', () => {
  fc.assert(
    fc.property(versions, versions, fc.shuffledSubarray([...letters]), (before, after, keys) => {
      const reading = { sections: keys, cells: keys };
      const { sections, cells } = reportDifference(before, after, reading);
      const [texts, figures] = [new Map(before.sections), new Map(before.cells)];
      for (const change of sections) texts.set(change.key, change.after ?? '');
      for (const change of cells) figures.set(change.key, change.after ?? silent);

      for (const each of letters) {
        expect(texts.get(each)?.trim() ?? '').toBe(after.sections.get(each)?.trim() ?? '');
        expect(isSameCell(figures.get(each) ?? silent, after.cells.get(each) ?? silent)).toBe(true);
      }
      // However the texts and figures come, what is told of them stands in one order.
      const turned = {
        sections: new Map([...after.sections].toReversed()),
        cells: new Map([...after.cells].toReversed()),
      };
      expect(reportDifference(before, turned, reading)).toEqual({ sections, cells });
    }),
    { numRuns: 500 },
  );
});
