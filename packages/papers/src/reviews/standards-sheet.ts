import { inline } from '../signings/naming.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';
import { lastDayInFigures, linesAbove, reviewSubject } from './review-words.ts';
import type { SheetTable } from './sheet.ts';
import { achievedInWords, achievedShare, assessedUnits } from './standard-lines.ts';

/** Who meets which standard, a row for each unit to which it applies. */
export function standardsSheet(snapshot: ReviewSnapshot): SheetTable {
  const names = new Map(
    [snapshot.unit, ...snapshot.units].map(({ code, fullName }) => [code, fullName]),
  );
  return {
    name: 'Tiêu chí',
    lines: [
      ...linesAbove(snapshot, `Tiêu chí, danh hiệu: ${inline(reviewSubject(snapshot))}`),
      `Tính đến hết ngày ${lastDayInFigures(snapshot)}`,
      ...snapshot.standards.map(
        (standard) =>
          `${standard.nameVi}: ${achievedInWords(standard, snapshot)} (${achievedShare(standard)})`,
      ),
    ],
    columns: [
      { heading: 'Tiêu chí, danh hiệu', width: 54, isWrapped: true },
      { heading: 'Mã', width: 10, format: '@' },
      { heading: 'Đơn vị', width: 30 },
      { heading: 'Trực thuộc', width: 26 },
      { heading: 'Kết quả', width: 14 },
    ],
    rows: snapshot.standards.flatMap((standard) =>
      assessedUnits(standard, snapshot).map(({ unit, isAchieved }) => ({
        values: [
          standard.nameVi,
          unit.code,
          unit.fullName,
          names.get(unit.parentCode ?? '') ?? snapshot.unit.fullName,
          isAchieved ? 'Đạt' : 'Chưa đạt',
        ],
      })),
    ),
    frozenColumns: 1,
  };
}
