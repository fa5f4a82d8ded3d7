import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellMarks, readCell, writeNumber, type GivenCell } from './cell-text.ts';

function told(cell: GivenCell, decimals: number) {
  const verdict = readCell(cell, decimals);
  if (!verdict.ok) return verdict.facts['hint'] ?? verdict.code;
  return verdict.value.state === 'REPORTED' ? verdict.value.value : verdict.value.state;
}
const typed = (text: string, decimals = 0) => told({ kind: 'TEXT', text }, decimals);
const counted = (text: string, decimals = 0) => told({ kind: 'NUMBER', text }, decimals);

describe('what a person types', () => {
  it.each([
    ['0', 0, '0'],
    ['1234', 0, '1234'],
    ['0012', 0, '12'],
    ['+5', 0, '5'],
    ['1.234', 0, '1234'],
    ['1.234', 2, '1234'],
    ['1.234.567', 0, '1234567'],
    ['1.234,5', 1, '1234.5'],
    ['1.234,50', 1, '1234.5'],
    ['1234,5', 1, '1234.5'],
    ['1234.5', 1, '1234.5'],
    ['1,234.5', 1, '1234.5'],
    ['1,234,567', 0, '1234567'],
    ['0.234', 3, '0.234'],
    ['0,234', 3, '0.234'],
    ['1 234', 0, '1234'],
    ['1\u00a0234', 0, '1234'],
    ['1\u202f234,5', 1, '1234.5'],
    [' 7 ', 0, '7'],
    ['7\u200b', 0, '7'],
    ['5,0', 0, '5'],
  ])('%j with %i decimals is %s', (text, decimals, value) => {
    expect(typed(text, decimals)).toBe(value);
  });

  it.each([
    ['1,234', 0, ['1.234', '1234']],
    ['1,234', 3, ['1.234', '1234']],
    ['1.234', 3, ['1234', '1.234']],
  ])('%j with %i decimals is two things, and refused with both', (text, decimals, candidates) => {
    expect(readCell({ kind: 'TEXT', text }, decimals)).toMatchObject({
      ok: false,
      code: 'AMBIGUOUS',
      facts: { candidates },
    });
  });

  it.each([
    ['', 'NOT_REPORTED'],
    ['   ', 'NOT_REPORTED'],
    ['…', 'NOT_REPORTED'],
    ['...', 'NOT_REPORTED'],
    ['Chưa báo cáo', 'NOT_REPORTED'],
    ['CHUA BAO CAO', 'NOT_REPORTED'],
    ['Chưa báo cáo'.normalize('NFD'), 'NOT_REPORTED'],
    ['x', 'NOT_APPLICABLE'],
    ['X', 'NOT_APPLICABLE'],
    ['×', 'NOT_APPLICABLE'],
    ['Không áp dụng', 'NOT_APPLICABLE'],
    ['🔒', 'KEPT'],
    ['🔒\ufe0f', 'KEPT'],
  ])('%j says %s', (text, state) => {
    expect(typed(text)).toBe(state);
  });

  it.each([
    ['-5', 'figureNegative'],
    ['−5', 'figureNegative'],
    ['–5', 'figureNegative'],
    ['-0', 'figureNegative'],
    ['−0', 'figureNegative'],
    ['-', 'figureForm'],
    ['1e400', 'figureRounded'],
    ['1,2E+12', 'figureRounded'],
    ['NaN', 'figureForm'],
    ['Infinity', 'figureForm'],
    ['12%', 'figureForm'],
    ['12 tổ', 'figureForm'],
    ['1.23.456', 'figureForm'],
    ['12 34', 'figureForm'],
    ['0x1F', 'figureForm'],
    ['٣', 'figureForm'],
    ['12/05/2022', 'cellDATE'],
    ['2022-05-12', 'cellDATE'],
    ['12.05.2022', 'cellDATE'],
    ['12/5', 'cellDATE'],
    ['1,5', 'figureWhole'],
    ['123456789012345', 'figureTooLarge'],
  ])('%j is refused: %s', (text, hint) => {
    expect(typed(text)).toBe(hint);
  });
});

describe('what a spreadsheet counts', () => {
  it.each([
    ['0', 0, '0'],
    ['12', 0, '12'],
    ['1.5', 1, '1.5'],
    ['1.234', 3, '1.234'],
    ['1E3', 0, '1000'],
    ['1.0E+2', 0, '100'],
    ['2.5E-1', 2, '0.25'],
    ['0.30000000000000004', 1, '0.3'],
    ['1234.5600000000001', 2, '1234.56'],
    ['99.99999999999999999', 0, '100'],
  ])(
    '%s with %i decimals is %s: the noise beyond fifteen digits is no figure',
    (text, decimals, value) => {
      expect(counted(text, decimals)).toBe(value);
    },
  );

  it.each([
    ['1e400', 'figureTooLarge'],
    ['1E+20', 'figureTooLarge'],
    ['-0', 'figureNegative'],
    ['-3', 'figureNegative'],
    ['NaN', 'figureTooLarge'],
    ['1.5', 'figureWhole'],
    ['1e-300', 'figureWhole'],
  ])('%s is refused: %s', (text, hint) => {
    expect(counted(text)).toBe(hint);
  });

  it.each(['FORMULA', 'ERROR', 'DATE', 'BOOLEAN'] as const)('%s is no figure', (kind) => {
    expect(told({ kind, text: '5' }, 0)).toBe(`cell${kind}`);
  });
});

const decimal = fc
  .tuple(fc.bigInt(0n, 10n ** 14n - 1n), fc.integer({ min: 0, max: 6 }), fc.nat(999_999))
  .map(([whole, places, rest]) => {
    const behind = String(rest).padStart(6, '0').slice(0, places).replace(/0+$/, '');
    return behind === '' ? whole.toString() : `${whole}.${behind}`;
  });

describe('what is written is read back as what it was', () => {
  it.each([',', '.'] as const)('with “%s” before the decimals', (mark) => {
    fc.assert(
      fc.property(decimal, (value) => typed(writeNumber(value, mark), 6) === value),
      { numRuns: 2000 },
    );
  });

  it('as a spreadsheet’s own number, up to fifteen digits', () => {
    const short = decimal.filter((value) => value.replace('.', '').length <= 15);
    fc.assert(fc.property(short, (value) => counted(value, 6) === value));
  });

  it('in all four states', () => {
    expect(Object.values(cellMarks).map((mark) => typed(mark))).toEqual([
      'NOT_REPORTED',
      'NOT_APPLICABLE',
      'KEPT',
    ]);
  });
});

it('whatever is typed, it is read as one value or refused, and never thrown at', () => {
  const chars = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789.,  -−+exX…/%\u00a0\u202f')),
  });
  fc.assert(
    fc.property(chars, fc.integer({ min: 0, max: 6 }), (text, decimals) => {
      const verdict = readCell({ kind: 'TEXT', text }, decimals);
      if (!verdict.ok || verdict.value.state !== 'REPORTED') return true;
      const [whole = '', rest = ''] = verdict.value.value.split('.');
      return /^(0|[1-9]\d{0,13})$/.test(whole) && rest.length <= decimals && !rest.endsWith('0');
    }),
    { numRuns: 3000 },
  );
});
