/** SYNTHETIC: the quarters of 2023, whose sheets are as far as they have got by 2023-12-15. */
import type { SheetState } from '@phoihop/domain/indicators';
import { stableNumber } from '../../src/stable-id.ts';
import { unitsAt, type SeedUnit } from '../unit-list.ts';
import type { CommuneFigure } from './breakdown.ts';
import type { StoryCell, StoryVersion, ToldSheet } from './told-sheet.ts';

const returnReason = 'Số lượt người chưa khớp với biên bản các buổi học tập, đề nghị rà soát.';
const correction = 'Bổ sung số liệu của hai thôn báo cáo chậm sau khi đã được chấp nhận.';

/** Of a hundred sheets of a quarter, how many have got how far; the others have not been begun. */
const shares: Readonly<Record<string, readonly (readonly [SheetState, number])[]>> = {
  '2023-Q1': [['ACCEPTED', 100]],
  '2023-Q2': [
    ['ACCEPTED', 93],
    ['SUBMITTED', 3],
    ['RETURNED', 2],
    ['DRAFT', 2],
  ],
  '2023-Q3': [
    ['ACCEPTED', 74],
    ['SUBMITTED', 12],
    ['RETURNED', 5],
    ['DRAFT', 5],
  ],
};

/** Trấn Yên shows all there is, whatever chance would have: by commune, its last quarter; null where it is not begun. */
const ofTranYen: Readonly<Record<string, SheetState | null>> = {
  '04498': 'SUBMITTED',
  '04501': 'ACCEPTED',
  '04504': 'RETURNED',
  '04507': 'DRAFT',
  '04510': null,
  '04513': 'SUBMITTED',
};

/** Whose first quarter was accepted and then corrected, and whose correction is still being written. */
const corrected: Readonly<Record<string, SheetState>> = { '04501': 'ACCEPTED', '04513': 'DRAFT' };

/** The sheets of the first three quarters. */
export function sheetsOf2023(figures: readonly CommuneFigure[]): readonly ToldSheet[] {
  const before = new Map(
    figures.map((one) => [`${one.unitCode} ${one.indicator} ${one.period}`, one.value]),
  );
  return Object.keys(shares).flatMap((period) =>
    unitsAt('COMMUNE').flatMap((unit): ToldSheet[] => {
      const state = stateOf(unit, period);
      if (state === null) return [];
      const lastYear = period.replace('2023', '2022');
      const cells = cellsOf(unit, period, (indicator) => {
        return before.get(`${unit.code} ${indicator} ${lastYear}`) ?? 0;
      });
      return [{ unitCode: unit.code, period, versions: versionsOf(unit, period, state, cells) }];
    }),
  );
}

function stateOf({ code }: SeedUnit, period: string): SheetState | null {
  const fixed = period === '2023-Q3' ? ofTranYen[code] : undefined;
  if (fixed !== undefined) return fixed;
  let rest = stableNumber(`sheet:${code}:${period}`, 100);
  for (const [state, share] of shares[period] ?? []) {
    if (rest < share) return state;
    rest -= share;
  }
  return null;
}

const quarterly = ['study_sessions', 'household_turns', 'participant_turns', 'weapons_handed_in'];

/** About as much as in the same quarter of the year before; a few cells do not apply, and a few are missing. */
function cellsOf(
  { code, kind }: SeedUnit,
  period: string,
  before: (indicator: string) => number,
): readonly StoryCell[] {
  return quarterly.flatMap((indicator): StoryCell[] => {
    const name = `${indicator}:${code}:${period}`;
    if (indicator === 'weapons_handed_in' && kind === 'PHUONG' && stableNumber(code, 2) === 0) {
      return [{ indicator, value: null }];
    }
    if (stableNumber(`${name}:missing`, 40) === 0 && indicator !== 'participant_turns') return [];
    const isSlip = code === '04507' && period === '2023-Q3' && indicator === 'participant_turns';
    // A slip of the pen, for a rule to ask about: a zero too many.
    const percent = (isSlip ? 10 : 1) * (90 + stableNumber(`${name}:change`, 26));
    return [{ indicator, value: Math.round((before(indicator) * percent) / 100) }];
  });
}

function versionsOf(
  { code }: SeedUnit,
  period: string,
  state: SheetState,
  cells: readonly StoryCell[],
): readonly StoryVersion[] {
  const first: StoryVersion =
    state === 'RETURNED' ? { cells, state, returnReason } : { cells, state };
  const then = period === '2023-Q1' ? corrected[code] : undefined;
  if (then === undefined) return [first];
  const more = cells.map((cell) =>
    cell.value === null ? cell : { ...cell, value: cell.value + 3 },
  );
  return [first, { cells: more, state: then, reason: correction }];
}
