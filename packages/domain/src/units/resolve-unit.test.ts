import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullNameOf } from './kind-words.ts';
import { resolveUnit, type AskedUnit, type PlacedUnit } from './resolve-unit.ts';
import type { UnitKind } from './unit.ts';

const unit = (
  code: string,
  kind: UnitKind,
  name: string,
  parentId: string | null,
  otherName: string | null = null,
): PlacedUnit => ({
  id: code,
  code,
  kind,
  name,
  fullName: fullNameOf(kind, name),
  otherName,
  parentId,
  parentName: null,
});

const units = [
  unit('15', 'TINH', 'Yên Bái', null),
  unit('132', 'THANH_PHO', 'Yên Bái', '15'),
  unit('04279', 'XA', 'Tân Thịnh', '132'),
  unit('140', 'HUYEN', 'Văn Chấn', '15'),
  unit('04684', 'XA', 'Tân Thịnh', '140'),
  unit('04624', 'THI_TRAN', 'Sơn Thịnh', '140', 'Sơn Thinh'),
  unit('138', 'HUYEN', 'Trấn Yên', '15'),
  unit('04537', 'XA', 'Minh Quán', '138'),
  unit('04567', 'XA', 'Minh Quân', '138'),
  unit('04543', 'XA', 'Hòa Cuông', '138'),
  unit('04400', 'PHUONG', '7', '132'),
];

function told(asked: AskedUnit): readonly string[] {
  const answer = resolveUnit(units, asked);
  if (answer.type === 'FOUND') return [answer.unit.code];
  return answer.type === 'AMBIGUOUS' ? answer.candidates.map(({ code }) => code) : [];
}

it.each<[AskedUnit, string[]]>([
  [{ text: 'Xã Tân Thịnh' }, ['04279', '04684']],
  [{ text: 'Tân Thịnh', under: '140' }, ['04684']],
  [{ text: 'tan thinh', under: '132' }, ['04279']],
  [{ text: 'Tân Thịnh', under: '138' }, []],
  [{ text: 'Tân Thịnh', under: '15' }, ['04279', '04684']],
  [{ text: 'Tân Thịnh', under: '04684' }, []],
  [{ text: 'Yên Bái' }, ['15', '132']],
  [{ text: 'yen bai', kind: 'TINH' }, ['15']],
  [{ text: 'Yên Bái', under: '15' }, ['132']],
  [{ text: 'TP Yên Bái' }, ['132']],
  [{ text: 'Xã Minh Quán' }, ['04537']],
  [{ text: 'xa minh quan' }, ['04537', '04567']],
  [{ text: 'MINH QUÂN'.normalize('NFD') }, ['04567']],
  [{ text: 'Minh Quán', kind: 'PHUONG' }, []],
  [{ text: 'Phường Minh Quán' }, []],
  [{ text: 'Hoà Cuông' }, ['04543']],
  [{ text: 'son thinh', kind: 'THI_TRAN' }, ['04624']],
  [{ text: 'Sơn Thinh' }, ['04624']],
  [{ text: '04537' }, ['04537']],
  [{ text: ' 4537 ' }, ['04537']],
  [{ text: '04537', under: '140' }, []],
  [{ text: '7' }, ['04400']],
  [{ text: 'Phường 7' }, ['04400']],
  [{ text: '99999' }, []],
  [{ text: '' }, []],
  [{ text: 'Sơn Thịnh', under: 'nowhere' }, []],
])('by %j: %j', (asked, codes) => {
  expect(told(asked)).toEqual(codes);
});

it('is not found, found or ambiguous by how many may be meant, each with all of them', () => {
  expect(resolveUnit(units, { text: 'Văn Yên' })).toEqual({ type: 'NOT_FOUND' });
  expect(resolveUnit(units, { text: 'Trấn Yên' })).toMatchObject({
    type: 'FOUND',
    unit: { code: '138' },
  });
  expect(resolveUnit(units, { text: 'Tân Thịnh' })).toMatchObject({
    type: 'AMBIGUOUS',
    candidates: [{ code: '04279' }, { code: '04684' }],
  });
});

it('however a unit’s name is written, the unit is among those that may be meant', () => {
  const plain = (text: string) =>
    text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd');
  const ways: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    plain,
    (text) => ` ${text.replaceAll(' ', '  ')} `,
    (text) => text.replaceAll('òa', 'oà'),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.constantFrom(...ways),
      fc.boolean(),
      fc.boolean(),
      ({ code, kind, name, fullName }, way, isFull, saysKind) => {
        const asked = { text: way(isFull ? fullName : name), kind: saysKind ? kind : null };
        expect(told(asked)).toContain(code);
      },
    ),
  );
});
