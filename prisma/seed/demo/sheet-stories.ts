/**
 * SYNTHETIC: the sheets of figures of the demo, and how each got to where it is.
 *
 * Up to the end of 2022 they hold the breakdown, whole and accepted, which adds up to what was published. What they hold
 * of 2023 is made up altogether, and not all of it has been submitted, accepted, or reported at all.
 */
import { date, type IsoDate } from '@phoihop/domain/dates';
import { castMember } from '../cast.ts';
import { stableId } from '../../src/stable-id.ts';
import { provinceCode, unitOf } from '../unit-list.ts';
import { breakDown, type CommuneFigure } from './breakdown.ts';
import { sheetMoments } from './sheet-moments.ts';
import { sheetsOf2023 } from './sheets-of-2023.ts';
import type { SheetStory, StoryCell, ToldSheet } from './told-sheet.ts';

/** Every sheet, in the order of periods and units. */
export function tellSheets(): readonly SheetStory[] {
  const figures = breakDown();
  const told = [...acceptedSheets(figures), ...provincialSheets, ...sheetsOf2023(figures)];
  return told.map((sheet) => {
    const { unitCode, period, versions } = sheet;
    return {
      ...sheet,
      id: stableId(`figure-sheet:${unitCode}:${period}`),
      unitId: unitOf(unitCode).id,
      by: peopleOf(unitCode),
      moments: versions.map((_, index) =>
        sheetMoments(`${unitCode}:${period}`, lastDayOf(period), index),
      ),
    };
  });
}

/** The breakdown, one sheet for each commune and period. */
function acceptedSheets(figures: readonly CommuneFigure[]): readonly ToldSheet[] {
  const sheets = new Map<string, { unitCode: string; period: string; cells: StoryCell[] }>();
  for (const { unitCode, period, indicator, value } of figures) {
    const key = `${period} ${unitCode}`;
    const sheet = sheets.get(key) ?? { unitCode, period, cells: [] };
    sheet.cells.push({ indicator, value });
    sheets.set(key, sheet);
  }
  return [...sheets.values()].map(({ unitCode, period, cells }) => {
    return { unitCode, period, versions: [{ cells, state: 'ACCEPTED' }] };
  });
}

/** What the province itself counts: the leaflets that it had printed. */
const provincialSheets: readonly ToldSheet[] = [
  {
    unitCode: provinceCode,
    period: '2022',
    versions: [{ cells: [{ indicator: 'leaflets_printed', value: 33_000 }], state: 'ACCEPTED' }],
  },
];

function peopleOf(unitCode: string): readonly [string, string] {
  if (unitCode === provinceCode) return [castMember('tinh').id, castMember('tinh2').id];
  const { parentCode } = unitOf(unitCode);
  return [castMember(`xa-${unitCode}`).id, castMember(`huyen-${parentCode}`).id];
}

const quarterEnds: Readonly<Record<string, string>> = {
  Q1: '03-31',
  Q2: '06-30',
  Q3: '09-30',
  Q4: '12-31',
};

/** The last day of a quarter or a year. */
function lastDayOf(period: string): IsoDate {
  const [year = '', quarter = 'Q4'] = period.split('-');
  return date(`${year}-${quarterEnds[quarter]}`);
}
