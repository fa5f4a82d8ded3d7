import { findFindings, partsRules, type Cell, type Cells } from '@phoihop/domain/indicators';
import { describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import { validationRules } from '../scenes/validation-rules.ts';
import { tellSheets } from './sheet-stories.ts';
import type { StoryCell, StoryVersion } from './told-sheet.ts';

const sheets = tellSheets();
const indicators = readTable('indicators', ['key', 'total']).map(({ key, total }) => {
  return { id: key, key, totalId: total === '' ? null : total };
});
const rules = validationRules.map((rule) => {
  return { ...rule, severity: rule.severity as 'BLOCK' | 'NOTE' | 'INFORMATION' };
});

function cellsOf(cells: readonly StoryCell[]): Cells {
  return new Map(
    cells.map(({ indicator, value, note = null }): [string, Cell] => [
      indicator,
      value === null
        ? { state: 'NOT_APPLICABLE', value: null, note }
        : { state: 'REPORTED', value: String(value), note },
    ]),
  );
}

function before(period: string): string {
  const [year = '', quarter] = period.split('-Q');
  if (quarter === undefined) return String(Number(year) - 1);
  return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`;
}

const accepted = new Map(
  sheets.map(({ unitCode, period, versions }) => {
    const last = versions.findLast(({ state }) => state === 'ACCEPTED');
    return [`${unitCode} ${period}`, cellsOf(last?.cells ?? [])];
  }),
);

function findingsOf(unitCode: string, period: string, { cells }: StoryVersion) {
  const told = cellsOf(cells);
  const previous = accepted.get(`${unitCode} ${before(period)}`) ?? new Map<string, Cell>();
  return findFindings([...rules, ...partsRules(indicators, told)], told, previous);
}

describe('the sheets of the demo', () => {
  it('that were submitted keep to every rule, or say why not', () => {
    const wrong = sheets.flatMap(({ unitCode, period, versions }) =>
      versions
        .filter(({ state }) => state !== 'DRAFT')
        .flatMap((version) => findingsOf(unitCode, period, version))
        .filter(({ rule, isExplained }) => rule.severity !== 'INFORMATION' && !isExplained)
        .map(({ rule }) => `${unitCode} ${period} ${rule.key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('hold one draft in Trấn Yên that a rule asks about', () => {
    const draft = sheets.find(
      ({ unitCode, period }) => unitCode === '04507' && period === '2023-Q3',
    );
    const [version] = draft?.versions ?? [];
    const found = version ? findingsOf('04507', '2023-Q3', version) : [];
    expect(found.map(({ rule }) => rule.key)).toContain('participants_change');
  });

  it('are begun, submitted and accepted in this order, after their period and before 2023-12-15', () => {
    const wrong = sheets.flatMap(({ id, moments }) =>
      moments
        .filter(
          ({ startedAt, submittedAt, acceptedAt }) =>
            startedAt > submittedAt || submittedAt > acceptedAt || acceptedAt > '2023-12-15',
        )
        .map(() => id),
    );
    expect(wrong).toEqual([]);
  });

  it('come out the same every time, one for each unit and period', () => {
    expect(JSON.stringify(tellSheets()) === JSON.stringify(sheets)).toBe(true);
    expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length);
  });
});
