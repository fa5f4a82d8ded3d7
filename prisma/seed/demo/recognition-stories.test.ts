import { date } from '@phoihop/domain/dates';
import { achievedOn, recognitionsOverlap, recognitionStateOn } from '@phoihop/domain/recognitions';
import { expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import { unitOf } from '../unit-list.ts';
import { recognitionStories } from './recognition-stories.ts';
import { recognise } from './recognitions.ts';
import { targetStories } from './targets.ts';

const standards = readTable('standards', ['key', 'kinds', 'implies', 'achieved']);
const tiers = standards.map(({ key, implies }) => ({ id: key, impliesId: implies || null }));
const living = { endedOn: null, hasSuccessor: false };
const codes = [...new Set(recognitionStories.map(({ code }) => code))];

function achievers(standard: string, day: string): string[] {
  return codes.filter((code) => {
    const own = recognitionStories
      .filter((story) => story.code === code)
      .map((story) => ({ ...story, standardId: story.standard }));
    return achievedOn(standard, own, tiers, living, date(day));
  });
}

it.each(standards)(
  '$achieved units meet $key on 31 December 2022: exactly those that were chosen',
  (row) => {
    const met = achievers(row.key, '2022-12-31');

    expect(met).toHaveLength(Number(row.achieved));
    expect(met.toSorted()).toEqual([...(recognise()[row.key] ?? [])].toSorted());
  },
);

it.each([
  ['security_criterion', 56, 98, 118, 131],
  ['new_rural', 34, 61, 78, 102],
  ['new_rural_advanced', 1, 10, 18, 33],
  ['new_rural_model', 0, 2, 3, 8],
  ['civilised_urban', 5, 12, 15, 17],
  ['new_rural_district', 0, 1, 1, 3],
])(
  '%s is met by %i, %i and %i units at the ends of 2018, 2020 and 2021, and by %i on the demo’s own day',
  (key, ...counts) => {
    const days = ['2018-12-31', '2020-12-31', '2021-12-31', '2023-12-15'];

    expect(days.map((day) => achievers(key, day).length)).toEqual(counts);
  },
);

it('there are some of every state on the demo’s own day, and some lower tiers that are implied alone', () => {
  const states = recognitionStories.map((story) =>
    recognitionStateOn(story, living, date('2023-12-15')),
  );
  const model = recognise()['new_rural_model'] ?? [];
  const said = model.filter((code) =>
    recognitionStories.some(
      (story) => story.code === code && story.standard === 'new_rural_advanced',
    ),
  );

  expect(new Set(states)).toEqual(new Set(['RECOGNISED', 'WITHDRAWN', 'LAPSED']));
  expect(said).toHaveLength(3);
  expect(model).toHaveLength(6);
});

it('no two recognitions of a unit in a standard overlap, and each is of a kind that the standard applies to', () => {
  for (const [index, story] of recognitionStories.entries()) {
    const kinds = standards.find(({ key }) => key === story.standard)?.kinds.split(';');
    const twice = recognitionStories
      .slice(index + 1)
      .filter(({ code, standard }) => code === story.code && standard === story.standard)
      .filter((other) => recognitionsOverlap(story, other));

    expect(kinds).toContain(unitOf(story.code).kind);
    expect(twice).toEqual([]);
  }
});

it('every target says that it is made up', () => {
  expect(targetStories().filter(({ source }) => !source.startsWith('Mô phỏng: '))).toEqual([]);
  expect(targetStories()).toHaveLength(15);
});
