import english from 'ra-language-english';
import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

function texts(messages: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : texts(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].toSorted();

test('every word of react-admin has a Vietnamese one', () => {
  const keys = texts(english).map(([key]) => key);
  expect(
    texts({ ra: vi.ra })
      .map(([key]) => key)
      .toSorted(),
  ).toEqual(keys.toSorted());
});

test('both languages have the same keys, none of them empty', () => {
  const [ofVi, ofEn] = [texts(vi), texts(en)];
  expect(ofVi.map(([key]) => key).toSorted()).toEqual(ofEn.map(([key]) => key).toSorted());
  expect([...ofVi, ...ofEn].filter(([, text]) => text === '')).toEqual([]);
});

test('a translation takes the same values as its original', () => {
  const originals = new Map(texts(en));
  const strays = texts(vi).filter(([key, text]) => {
    const original = placeholders(originals.get(key) ?? '');
    return placeholders(text).some((placeholder) => !original.includes(placeholder));
  });
  expect(strays).toEqual([]);
});
