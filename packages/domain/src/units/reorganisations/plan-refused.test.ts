import { describe, expect, it } from 'vitest';
import { date } from '../../dates.ts';
import type { Change } from './act.ts';
import { actOf, newUnit, yenBai } from './map.fixture.ts';
import { planReorganisation } from './plan-reorganisation.ts';

const province = { id: '15' };

describe('an act is refused', () => {
  const xa = (code: string, others = {}) => newUnit(code, 'XA', 'Mới', { id: '138' }, others);
  const merge = (into = xa('04507')): Change => ({ type: 'MERGE', from: ['04507', '04510'], into });
  const split = (...shares: string[]): Change => ({
    type: 'SPLIT',
    from: '04510',
    into: shares.map((share, index) => ({ unit: xa(`0460${index}`), share })),
    source: 'Theo dân số',
  });
  const rename = (unit: string, name = 'Khác', code?: string): Change => ({
    type: 'RENAME',
    unit,
    name,
    fullName: `Xã ${name}`,
    ...(code === undefined ? {} : { code }),
  });

  it.each<[string, Change[], string, object]>([
    ['no change', [], 'INVALID_INPUT', { what: 'changes', hint: 'notEmpty' }],
    [
      'a unit that does not live',
      [rename('99')],
      'NOT_ON_MAP',
      { unit: '99', on: '2025-06-30', number: 1 },
    ],
    [
      'a unit that ends twice',
      [merge(), { type: 'ABOLISH', unit: '04510' }],
      'NAMED_TWICE',
      { unit: '04510 Xã Việt Thành', number: 2, other: 1 },
    ],
    [
      'a unit merged with itself',
      [{ type: 'MERGE', from: ['04507', '04507'], into: xa('04507') }],
      'NAMED_TWICE',
      { number: 1, other: 1 },
    ],
    ['a unit that ends and is renamed', [merge(), rename('04507')], 'NAMED_TWICE', { number: 2 }],
    ['a unit that is renamed and ends', [rename('04507'), merge()], 'NAMED_TWICE', { other: 1 }],
    ['two renames', [rename('04507'), rename('04507', 'Nữa')], 'NAMED_TWICE', { other: 1 }],
    [
      'two codes of one unit',
      [
        rename('04507', 'Khác', '04600'),
        { type: 'MOVE', unit: '04507', parent: { id: '132' }, code: '04601' },
      ],
      'NAMED_TWICE',
      { number: 2, other: 1 },
    ],
    [
      'two names of one unit',
      [{ type: 'CHANGE_KIND', unit: '04498', kind: 'XA', name: 'Hai' }, rename('04498', 'Ba')],
      'NAMED_TWICE',
      { other: 1 },
    ],
    [
      'two new units of one key',
      [
        { type: 'CREATE', unit: xa('04600') },
        { type: 'CREATE', unit: xa('04601', { key: '04600' }) },
      ],
      'NAMED_TWICE',
      { unit: '04600', number: 2, other: 1 },
    ],
    [
      'a merge of one with nothing',
      [{ type: 'MERGE', from: ['04507'], into: xa('04507') }],
      'INVALID_INPUT',
      { what: 'units', hint: 'mergesSeveral', number: 1 },
    ],
    ['a split into one', [split('1')], 'INVALID_INPUT', { hint: 'splitsInSeveral' }],
    [
      'shares below 1',
      [split('0.5', '0.4999999999')],
      'SHARES_NOT_WHOLE',
      { total: '0.9999999999' },
    ],
    ['shares above 1', [split('0.6', '0.5')], 'SHARES_NOT_WHOLE', { total: '1.1' }],
    ['a share of nothing', [split('1', '0')], 'INVALID_INPUT', { text: '0', hint: 'shareForm' }],
    ['a share in words', [split('half', '0.5')], 'INVALID_INPUT', { hint: 'shareForm' }],
    [
      'a share finer than is kept',
      [split('0.50000000001', '0.49999999999')],
      'INVALID_INPUT',
      { hint: 'shareForm' },
    ],
    ['a code of letters', [merge(xa('A'))], 'INVALID_INPUT', { what: 'code', hint: 'digitsOnly' }],
    ['no name', [rename('04507', ' ')], 'INVALID_INPUT', { what: 'name', hint: 'notEmpty' }],
    [
      'a part of a commune',
      [merge(xa('04507', { communesTotal: 0.5 }))],
      'INVALID_INPUT',
      { what: 'communesTotal' },
    ],
    [
      'what lies in an abolished unit and is not named',
      [
        { type: 'MOVE', unit: '04507', parent: province },
        rename('04510'),
        { type: 'ABOLISH', unit: '138' },
      ],
      'CHILDREN_NOT_NAMED',
      {
        unit: '138 Huyện Trấn Yên',
        children: ['04510 Xã Việt Thành', '04498 Thị trấn Cổ Phúc'],
        number: 3,
      },
    ],
    [
      'what lies in a split unit and is not named',
      [
        {
          type: 'SPLIT',
          from: '132',
          into: [
            { unit: newUnit('133', 'HUYEN', 'Một', province), share: '0.5' },
            { unit: newUnit('134', 'HUYEN', 'Hai', province), share: '0.5' },
          ],
          source: 'Theo diện tích',
        },
      ],
      'CHILDREN_NOT_NAMED',
      { children: ['04264 Phường Nguyễn Phúc', '04267 Phường Hồng Hà'] },
    ],
    [
      'a parent that ends',
      [
        { type: 'MERGE', from: ['132', '138'], into: newUnit('139', 'HUYEN', 'Mới', province) },
        { type: 'CREATE', unit: xa('04600') },
      ],
      'PARENT_ENDS',
      { unit: '04600 Xã Mới', parent: '138 Huyện Trấn Yên', number: 2 },
    ],
    [
      'a parent that no change makes',
      [{ type: 'MOVE', unit: '04507', parent: { key: '77' } }],
      'NOT_FOUND',
      { what: 'unit', text: '77', number: 1 },
    ],
    [
      'a parent that does not live',
      [{ type: 'MOVE', unit: '04507', parent: { id: '77' } }],
      'NOT_ON_MAP',
      { unit: '77', number: 1 },
    ],
    [
      'units that would lie in each other',
      [
        { type: 'MOVE', unit: '132', parent: { id: '138' } },
        { type: 'MOVE', unit: '138', parent: { id: '132' } },
      ],
      'PARENT_BELOW',
      { number: 1 },
    ],
    [
      'a district under a district',
      [{ type: 'MOVE', unit: '132', parent: { id: '138' } }],
      'LEVEL_NOT_ALLOWED',
      { unit: '132 Thành phố Yên Bái', level: 'DISTRICT', parent: '138 Huyện Trấn Yên', number: 1 },
    ],
    [
      'a commune under nothing',
      [{ type: 'CREATE', unit: newUnit('04600', 'XA', 'Mới', null) }],
      'LEVEL_NOT_ALLOWED',
      { level: 'COMMUNE', parent: null },
    ],
    [
      'a kind of another level',
      [{ type: 'CHANGE_KIND', unit: '04498', kind: 'HUYEN' }],
      'INVALID_INPUT',
      { what: 'kind', hint: 'sameLevel', number: 1 },
    ],
    [
      'the kind it is',
      [{ type: 'CHANGE_KIND', unit: '04498', kind: 'THI_TRAN' }],
      'INVALID_INPUT',
      { hint: 'changesNothing' },
    ],
    [
      'the name it has',
      [rename('04507', 'Đào Thịnh')],
      'INVALID_INPUT',
      { hint: 'changesNothing' },
    ],
    [
      'the parent it has',
      [{ type: 'MOVE', unit: '04507', parent: { id: '138' } }],
      'INVALID_INPUT',
      { hint: 'changesNothing' },
    ],
    [
      'a code another unit bears',
      [merge(xa('04498'))],
      'CODE_TAKEN',
      { code: '04498', unit: 'Xã Mới', other: 'Thị trấn Cổ Phúc', number: 1, from: null },
    ],
  ])('with %s', (_what, changes, code, facts) => {
    expect(planReorganisation(yenBai, actOf(...changes))).toMatchObject({ ok: false, code, facts });
  });

  it.each<[string, string, Change]>([
    ['that ends', '04507', merge()],
    ['that is renamed', '04507', rename('04507')],
    ['under which one comes', '138', { type: 'CREATE', unit: xa('04600') }],
    [
      'that only goes along',
      '04264',
      { type: 'MERGE', from: ['132', '138'], into: newUnit('139', 'HUYEN', 'Mới', province) },
    ],
  ])('when a unit %s changes that day or later already', (_what, id, change) => {
    const changesOn = date('2025-07-01');
    const map = yenBai.map((unit) => (unit.id === id ? { ...unit, changesOn } : unit));
    expect(planReorganisation(map, actOf(change))).toMatchObject({
      code: 'LATER_CHANGE',
      facts: { on: '2025-07-01' },
    });
  });

  it('no other unit’s later change stands in its way', () => {
    const map = yenBai.map((unit) =>
      unit.id === '04264' ? { ...unit, changesOn: date('2026-01-01') } : unit,
    );
    expect(planReorganisation(map, actOf(merge())).ok).toBe(true);
  });

  it('when a unit yet to begin bears the code', () => {
    const coming = [{ code: '04600', fullName: 'Xã Sau', from: date('2026-01-01') }];
    const verdict = planReorganisation(yenBai, actOf(merge(xa('04600'))), coming);
    expect(verdict).toMatchObject({
      code: 'CODE_TAKEN',
      facts: { other: 'Xã Sau', from: '2026-01-01' },
    });
  });
});
