import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitMatcher, type NamedUnit } from './match-unit.ts';
import type { UnitKind } from './unit.ts';

const words: Partial<Record<UnitKind, string>> = {
  XA: 'Xã',
  PHUONG: 'Phường',
  THI_TRAN: 'Thị trấn',
};
const unit = (
  code: string,
  kind: UnitKind,
  name: string,
  parentName: string,
  otherName: string | null = null,
): NamedUnit => ({
  id: `${parentName} ${code}`,
  code,
  kind,
  name,
  fullName: `${words[kind]} ${name}`,
  otherName,
  parentName,
});

const units = [
  unit('04507', 'XA', 'Minh Quán', 'Trấn Yên'),
  unit('04510', 'XA', 'Minh Quân', 'Trấn Yên'),
  unit('04543', 'XA', 'Hòa Cuông', 'Trấn Yên', 'Hoà Cuông'),
  unit('04384', 'XA', 'Tân Thịnh', 'Yên Bái'),
  unit('04663', 'XA', 'Tân Thịnh', 'Văn Chấn'),
  unit('04375', 'THI_TRAN', 'Mậu A', 'Văn Yên'),
  unit('04252', 'PHUONG', 'Yên Thịnh', 'Yên Bái'),
  unit('04303', 'XA', 'Lâm Giang', 'Văn Yên', 'Lang Giàng'),
  unit('04342', 'XA', 'Khánh Hòa', 'Lục Yên'),
  unit('04345', 'XA', 'Khánh Hoa', 'Văn Yên'),
];
const match = unitMatcher(units);
function told(code: string, name = '') {
  const verdict = match({ code, name });
  return verdict.ok ? verdict.value.code : verdict.code;
}

describe('a unit is found', () => {
  it.each([
    ['04507', '', '04507'],
    [' 04507 ', '', '04507'],
    ['4507', '', '04507'],
    ['4507', 'Xã Minh Quán', '04507'],
    ['', 'Xã Minh Quán', '04507'],
    ['', 'xã minh quán', '04507'],
    ['', 'MINH QUÂN', '04510'],
    ['', 'Minh Quán'.normalize('NFD'), '04507'],
    ['', 'Hòa Cuông', '04543'],
    ['', 'Hoà Cuông', '04543'],
    ['', 'Xã Hoà Cuông', '04543'],
    ['', 'hoa cuong', '04543'],
    ['', 'Khánh Hòa', '04342'],
    ['', 'Xã Khánh Hoà', '04342'],
    ['', 'khánh hoà'.normalize('NFD'), '04342'],
    ['', 'Khánh Hoa', '04345'],
    ['', 'Xã Lang Giàng', '04303'],
    ['', 'TT Mậu A', '04375'],
    ['', 'tt. mau a', '04375'],
    ['', 'P. Yên Thịnh', '04252'],
    ['', 'P.Yên Thịnh', '04252'],
    ['04384', 'Tân Thịnh', '04384'],
  ])('by the code %j and the name %j: %s', (code, name, found) => {
    expect(told(code, name)).toBe(found);
  });
});

describe('a unit is refused', () => {
  it.each([
    ['', 'minh quan', 'AMBIGUOUS'],
    ['', 'Tân Thịnh', 'AMBIGUOUS'],
    ['', 'Khanh Hòa', 'AMBIGUOUS'],
    ['', 'Phường Minh Quán', 'NOT_FOUND'],
    ['', 'Nowhere', 'NOT_FOUND'],
    ['', '', 'NOT_FOUND'],
    ['99999', '', 'NOT_FOUND'],
    ['99999', 'Xã Minh Quán', 'NOT_FOUND'],
    ['04507', 'Xã Minh Quân', 'INVALID_INPUT'],
    ['04507', 'Phường Minh Quán', 'INVALID_INPUT'],
    ['0450', '', 'NOT_FOUND'],
  ])('by the code %j and the name %j: %s', (code, name, refusal) => {
    expect(told(code, name)).toBe(refusal);
  });

  it('with the candidates, each with the unit above it', () => {
    expect(match({ code: '', name: 'tan thinh' })).toMatchObject({
      facts: { candidates: ['04384 Xã Tân Thịnh (Yên Bái)', '04663 Xã Tân Thịnh (Văn Chấn)'] },
    });
  });
});

it('whatever encoding and case, a name never finds another unit than the one it spells', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD'),
      fc.boolean(),
      ({ id, fullName }, form, isUpper) => {
        const name = (isUpper ? fullName.toUpperCase() : fullName).normalize(form);
        const verdict = match({ code: '', name });
        return verdict.ok ? verdict.value.id === id : verdict.code === 'AMBIGUOUS';
      },
    ),
  );
});
