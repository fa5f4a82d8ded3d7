import { expect, test } from 'vitest';
import {
  moved,
  readSections,
  type SectionText,
  toSections,
  withNew,
  writeSections,
} from './section-text.ts';

const section = (key: string, part: SectionText['part']): SectionText => ({
  key,
  part,
  titleVi: `Mục ${key}`,
  titleEn: `Section ${key}`,
  guidanceVi: '',
  guidanceEn: ' ',
  isRequired: true,
});
const sections = [section('one', 'I'), section('two', 'II'), section('three', 'I')];
const keys = (all: readonly SectionText[]) => all.map(({ key }) => key);

test('what a draft holds is read as it was written; what is no section is left out', () => {
  expect(readSections(writeSections(sections))).toEqual(sections);
  expect(writeSections([])).toBe('');
  expect(readSections('')).toEqual([]);
  expect(readSections('[{"key":"one"},7,null]')).toEqual([]);
});

test('sections are sent part by part, each with its place in its part, empty guidance as none', () => {
  expect(toSections(sections)).toMatchObject([
    { key: 'one', part: 'I', position: 1, guidanceEn: null },
    { key: 'three', part: 'I', position: 2 },
    { key: 'two', part: 'II', position: 1 },
  ]);
});

test('a section is moved past its neighbour of the same part, and no further than its ends', () => {
  expect(keys(moved(sections, 'three', -1))).toEqual(['three', 'two', 'one']);
  expect(moved(sections, 'three', 1)).toBe(sections);
  expect(moved(sections, 'two', -1)).toBe(sections);
  expect(moved(sections, 'none', 1)).toBe(sections);
});

test('a new section has a key that no other has', () => {
  const once = withNew([section('section_2', 'I')], 'III');
  expect(keys(once)).toEqual(['section_2', 'section_3']);
  expect(once[1]).toMatchObject({ part: 'III', titleVi: '', isRequired: true });
});
