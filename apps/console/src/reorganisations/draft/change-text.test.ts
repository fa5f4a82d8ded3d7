import type { UnitChangeFields } from '@phoihop/client/reorganisations';
import { describe, expect, test } from 'vitest';
import {
  type ChangeText,
  changeTextOf,
  freeKeys,
  lackOf,
  nothingChanged,
  toChangeInput,
} from './change-text.ts';

const onMap = (id: string, code: string, fullName: string) => {
  const [, ...words] = fullName.split(' ');
  return {
    unit: { id, asOf: '2025-06-30' },
    key: null,
    code,
    kind: 'XA',
    name: words.join(' '),
    fullName,
    otherName: null,
    share: null,
    communesTotal: null,
    parent: null,
  } as unknown as UnitChangeFields['after'][number];
};
const made = (key: string, code: string, fullName: string) => {
  return { ...onMap('', code, fullName), key, unit: null };
};
const change = (fields: Partial<UnitChangeFields>): UnitChangeFields => {
  return {
    number: 1,
    type: 'MERGE',
    before: [],
    after: [],
    unrecorded: null,
    source: null,
    ...fields,
  };
};

describe('a change of a draft', () => {
  test('is sent again as it was read, under a unit that the same draft makes', () => {
    const province = { ...made('tinh', '15', 'Tỉnh Lào Cai'), kind: 'TINH' as const };
    const read = change({
      before: [onMap('a', '04507', 'Xã Đào Thịnh'), onMap('b', '04510', 'Xã Việt Thành')],
      after: [{ ...made('thanh-thinh', '04510', 'Xã Thành Thịnh'), parent: province }],
      source: 'khoản 3',
    });

    expect(toChangeInput(changeTextOf(read))).toEqual({
      merge: {
        from: ['a', 'b'],
        into: {
          key: 'thanh-thinh',
          code: '04510',
          kind: 'XA',
          name: 'Thành Thịnh',
          fullName: 'Xã Thành Thịnh',
          otherName: null,
          communesTotal: null,
          parent: { key: 'tinh' },
        },
        unrecorded: null,
        source: 'khoản 3',
      },
    });
  });

  test('takes shares with either mark, and asks where they come from', () => {
    const read = change({
      type: 'SPLIT',
      before: [onMap('a', '04507', 'Xã Đào Thịnh')],
      after: [
        { ...made('x', '1', 'Xã Một'), share: '0.4' },
        { ...made('y', '2', 'Xã Hai'), share: '0.6' },
      ],
    });
    const text = changeTextOf(read);
    expect(lackOf(text)).toBe('source');
    const typed: ChangeText = {
      ...text,
      source: 'dân số 2024',
      made: text.made.map((part) => ({ ...part, share: part.share.replace('.', ',') })),
    };
    expect(lackOf(typed)).toBeNull();
    expect(toChangeInput(typed)).toMatchObject({
      split: { from: 'a', into: [{ share: '0.4' }, { share: '0.6' }], source: 'dân số 2024' },
    });
  });

  test('keeps the code of a unit that goes on, unless it gets another', () => {
    const [before, after] = [
      onMap('a', '04603', 'Xã Tà Si Láng'),
      onMap('a', '04603', 'Xã Tà Xi Láng'),
    ];
    const kept = changeTextOf(change({ type: 'RENAME', before: [before], after: [after] }));
    expect(toChangeInput(kept)).toEqual({
      rename: { unit: 'a', name: 'Tà Xi Láng', fullName: 'Xã Tà Xi Láng', otherName: null },
    });
    expect(toChangeInput({ ...kept, code: '04604' })).toMatchObject({ rename: { code: '04604' } });
  });

  test('lacks what its sort needs and has not got', () => {
    const lacks = (
      ['MERGE', 'SPLIT', 'CREATE', 'ABOLISH', 'RENAME', 'CHANGE_KIND', 'MOVE'] as const
    ).map((type) => lackOf(nothingChanged(type, [])));
    expect(lacks).toEqual(['units', 'unit', 'made', 'unit', 'unit', 'unit', 'unit']);
    const one = { id: 'a', code: '1', fullName: 'Xã Một', parent: null };
    const withUnit = (type: ChangeText['type']) =>
      lackOf({ ...nothingChanged(type, []), units: [one] });
    expect(withUnit('ABOLISH')).toBeNull();
    expect(withUnit('RENAME')).toBe('name');
    // Without the word for its kind a unit would lose half of its full name.
    expect(lackOf({ ...nothingChanged('RENAME', []), units: [one], name: 'Hai' })).toBe('kind');
    expect(withUnit('CHANGE_KIND')).toBe('kind');
    expect(withUnit('MOVE')).toBe('parent');
    expect(withUnit('MERGE')).toBe('units');
    expect(lackOf({ ...nothingChanged('MERGE', []), units: [one], unrecorded: 'phần cũ' })).toBe(
      'made',
    );
  });

  test('gives units keys that no other of the draft has', () => {
    const first = nothingChanged('SPLIT', []);
    const second = nothingChanged('MERGE', [first]);
    const keys = [first, second].flatMap((each) => each.made.map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
    expect(freeKeys([first, second], 1)).not.toContain(keys[0]);
  });
});
