import { type DocumentNode, print } from 'graphql';
import { expect, test } from 'vitest';
import { taskBoardQuery } from '../tasks/index.ts';
import { reviewTemplatesQuery } from './review-templates.ts';
import {
  reviewCyclePageQuery,
  reviewCycleReportsQuery,
  waitingReportsQuery,
} from './review-cycles.ts';
import { reportListQuery, reviewChoicesQuery } from './reports.ts';

/** What is read on the page of one thing alone: texts, old versions, and why a move is closed. */
const bodies = ['guidanceVi', 'content', 'text', 'refusal', 'versions'];

test.each<[string, DocumentNode]>([
  ['templates', reviewTemplatesQuery],
  ['reports', reportListQuery],
  ['reports of a review', reviewCycleReportsQuery],
  ['reports that wait', waitingReportsQuery],
  ['tasks', taskBoardQuery],
])('the list of %s asks for no body of what it lists', (_name, query) => {
  // The viewer's own standing, beside the list, may say why it is closed to him.
  const asked = print(query).replaceAll(/catalogueRefusal \{[^}]*\}/g, '');
  for (const body of bodies) expect(asked).not.toMatch(new RegExp(`\\b${body}\\b`));
});

test('the board of a review does not ask for what the review asks', () => {
  expect(print(reviewCyclePageQuery)).not.toMatch(/\b(sections|indicators|guidanceVi)\b/);
});

test('reviews that are only named are not counted', () => {
  expect(print(reviewChoicesQuery)).not.toContain('completeness');
});
