import { describe, expect, it } from 'vitest';
import type { Change } from './act.ts';
import { mapAfter } from './map-of-plan.fixture.ts';
import type { MapPlan } from './map.ts';
import { actOf, newUnit, unitBefore, yenBai } from './map.fixture.ts';
import { planReorganisation } from './plan-reorganisation.ts';

const province = { id: '15' };
const honghaNew = newUnit('04264', 'PHUONG', 'Hồng Hà', { id: '132' });

function planOf(...changes: Change[]): MapPlan {
  const verdict = planReorganisation(yenBai, actOf(...changes));
  if (!verdict.ok) throw new Error(`${verdict.code} ${JSON.stringify(verdict.facts)}`);
  return verdict.value;
}
function told(plan: MapPlan) {
  const after = mapAfter(yenBai, plan, (key) => `new ${key}`);
  return after.map(({ id, code, fullName, parentId }) =>
    [id, code, fullName, parentId].join(' | '),
  );
}

describe('what an act does', () => {
  it('a merge ends every predecessor and makes one unit, to which each goes wholly', () => {
    const plan = planOf({ type: 'MERGE', from: ['04264', '04267'], into: honghaNew });
    expect(plan.endedUnits).toEqual(['04264', '04267']);
    expect(plan.newUnits).toEqual([{ ...honghaNew, otherName: null, hasUnrecordedParts: false }]);
    expect(plan.versions.ended.map(({ id }) => id)).toEqual(['04264', '04267']);
    expect(plan.versions.made).toEqual([
      {
        unit: { key: '04264' },
        parent: { id: '132' },
        code: '04264',
        kind: 'PHUONG',
        name: 'Hồng Hà',
        fullName: 'Phường Hồng Hà',
        otherName: null,
        communesTotal: null,
      },
    ]);
    expect(plan.moved).toEqual([{ unit: { key: '04264' }, parent: { id: '132' } }]);
    const edge = { successor: { key: '04264' }, share: '1', source: 'Nghị quyết' };
    expect(plan.lineage).toEqual([
      { predecessorId: '04264', ...edge },
      { predecessorId: '04267', ...edge },
    ]);
  });

  it('a split gives each part its share', () => {
    const into = [
      { unit: newUnit('04511', 'XA', 'Một', { id: '138' }), share: '0.250' },
      { unit: newUnit('04512', 'XA', 'Hai', { id: '138' }), share: '0.75' },
    ];
    const plan = planOf({ type: 'SPLIT', from: '04510', into, source: 'Theo dân số' });
    expect(plan.endedUnits).toEqual(['04510']);
    expect(
      plan.lineage.map(({ successor, share, source }) => [successor.key, share, source]),
    ).toEqual([
      ['04511', '0.25', 'Theo dân số'],
      ['04512', '0.75', 'Theo dân số'],
    ]);
  });

  it('a rename and a change of kind keep the unit and its place', () => {
    const plan = planOf(
      { type: 'RENAME', unit: '04507', name: 'Đào Thịnh Mới', fullName: 'Xã Đào Thịnh Mới' },
      { type: 'CHANGE_KIND', unit: '04498', kind: 'XA', code: '04499' },
    );
    expect([plan.endedUnits, plan.newUnits, plan.moved, plan.lineage]).toEqual([[], [], [], []]);
    expect(
      plan.versions.made.map(({ unit, code, kind, fullName }) => [unit, code, kind, fullName]),
    ).toEqual([
      [{ id: '04507' }, '04507', 'XA', 'Xã Đào Thịnh Mới'],
      [{ id: '04498' }, '04499', 'XA', 'Xã Cổ Phúc'],
    ]);
  });

  it('names are kept composed and in one line, however they were written', () => {
    const name = ' Hồng   Hà '.normalize('NFD');
    const plan = planOf({ type: 'RENAME', unit: '04264', name, fullName: `Phường ${name}` });
    expect(plan.versions.made).toMatchObject([{ name: 'Hồng Hà', fullName: 'Phường Hồng Hà' }]);
  });

  it('rename, change of kind and move of one unit make one version of it', () => {
    const plan = planOf(
      { type: 'MOVE', unit: '04498', parent: { id: '132' }, code: '04268' },
      { type: 'CHANGE_KIND', unit: '04498', kind: 'PHUONG' },
      { type: 'RENAME', unit: '04498', name: 'Cổ Phúc Mới', fullName: 'Phường Cổ Phúc Mới' },
    );
    expect(plan.versions.made).toMatchObject([
      { code: '04268', kind: 'PHUONG', name: 'Cổ Phúc Mới', parent: { id: '132' } },
    ]);
    expect(plan.moved).toEqual([{ unit: { id: '04498' }, parent: { id: '132' } }]);
  });

  it('a district that moves takes along what lies in it: new places, no new versions', () => {
    const map = [...yenBai, unitBefore('10', 'TINH', 'Lào Cai', null)];
    const move: Change = { type: 'MOVE', unit: '138', parent: { id: '10' } };
    const verdict = planReorganisation(map, actOf(move));
    expect(verdict).toMatchObject({
      ok: true,
      value: {
        versions: { made: [{ unit: { id: '138' }, parent: { id: '10' } }] },
        moved: [
          { unit: { id: '138' }, parent: { id: '10' } },
          { unit: { id: '04507' }, parent: { id: '138' } },
          { unit: { id: '04510' }, parent: { id: '138' } },
          { unit: { id: '04498' }, parent: { id: '138' } },
        ],
      },
    });
  });

  it('an act like that of 2025: the province merges, its districts end, communes merge or are kept', () => {
    const laoCai = newUnit('15', 'TINH', 'Lào Cai', null, { communesTotal: 99 });
    const inLaoCai = { key: '15' };
    const plan = planOf(
      { type: 'MERGE', from: ['15'], into: laoCai, unrecorded: 'tỉnh Lào Cai (cũ)' },
      { type: 'ABOLISH', unit: '132' },
      { type: 'ABOLISH', unit: '138' },
      {
        type: 'MERGE',
        from: ['04264', '04267'],
        into: newUnit('04252', 'PHUONG', 'Yên Bái', inLaoCai),
      },
      {
        type: 'MERGE',
        from: ['04507', '04510'],
        into: newUnit('04507', 'XA', 'Trấn Yên', inLaoCai),
      },
      { type: 'MOVE', unit: '04498', parent: inLaoCai },
    );
    expect(plan.endedUnits).toEqual(['04264', '04267', '04507', '04510', '132', '138', '15']);
    expect(plan.newUnits.map(({ key, hasUnrecordedParts }) => [key, hasUnrecordedParts])).toEqual([
      ['15', true],
      ['04252', false],
      ['04507', false],
    ]);
    expect(plan.moved.map(({ unit }) => unit)).toEqual([
      { key: '15' },
      { id: '04498' },
      { key: '04252' },
      { key: '04507' },
    ]);
    expect(told(plan)).toEqual([
      '04498 | 04498 | Thị trấn Cổ Phúc | new 15',
      'new 15 | 15 | Tỉnh Lào Cai | ',
      'new 04252 | 04252 | Phường Yên Bái | new 15',
      'new 04507 | 04507 | Xã Trấn Yên | new 15',
    ]);
  });

  it('what lies in a merged unit and is not named goes along to the merged one', () => {
    const merged = newUnit('139', 'HUYEN', 'Mới', province);
    const plan = planOf(
      { type: 'MERGE', from: ['132', '138'], into: merged },
      { type: 'RENAME', unit: '04507', name: 'Khác', fullName: 'Xã Khác' },
      { type: 'ABOLISH', unit: '04510' },
    );
    expect(told(plan)).toEqual([
      '15 | 15 | Tỉnh Yên Bái | ',
      '04264 | 04264 | Phường Nguyễn Phúc | new 139',
      '04267 | 04267 | Phường Hồng Hà | new 139',
      '04507 | 04507 | Xã Khác | new 139',
      '04498 | 04498 | Thị trấn Cổ Phúc | new 139',
      'new 139 | 139 | Huyện Mới | 15',
    ]);
  });

  it('a unit is made of nothing that was on the map', () => {
    const plan = planOf({ type: 'CREATE', unit: newUnit('04600', 'XA', 'Mới', { id: '138' }) });
    expect([plan.endedUnits, plan.lineage, plan.versions.ended]).toEqual([[], [], []]);
    expect(plan.moved).toEqual([{ unit: { key: '04600' }, parent: { id: '138' } }]);
  });

  it('two units may take each other’s code', () => {
    const plan = planOf(
      { type: 'RENAME', unit: '04507', name: 'A', fullName: 'Xã A', code: '04510' },
      { type: 'RENAME', unit: '04510', name: 'B', fullName: 'Xã B', code: '04507' },
    );
    expect(plan.versions.made.map(({ code }) => code)).toEqual(['04510', '04507']);
  });
});
