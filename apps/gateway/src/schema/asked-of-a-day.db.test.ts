import { date, type IsoDate } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { openDemo } from './testing.ts';

const { ask } = openDemo();
const before = { today: date('2023-12-15') };
// The districts have ended, the province is another, and everybody holds the grants that the acts gave.
const after = { today: date('2025-08-01'), now: new Date('2026-01-15T03:00:00Z') };

const named = 'unit { code fullName }';
const programme = 'programme: "09/CTr-BCA-MTTW"';
const counted = 'totalCount nodes';

/** What each noun is asked, of a unit and a day. */
const questions: Readonly<Record<string, (unit: string, day: IsoDate) => string>> = {
  unit: (unit, day) =>
    `unit(code: "${unit}", asOf: "${day}") { fullName kind counts { level count }
       children(first: 200) { nodes { code fullName } }
       organisations { nameVi offices { titleVi holder terms { name validFrom } } } }`,
  units: (unit, day) =>
    `units(under: "${unit}", asOf: "${day}", first: 200) { ${counted} { code fullName } }`,
  signings: (unit, day) =>
    `signings(under: "${unit}", asOf: "${day}", first: 200) { ${counted} {
       ${named} stateOn(asOf: "${day}") validFrom validTo missingParties
       parties { organisationNameVi officeTitleVi holderName } witnesses { officeTitleVi holderName } } }`,
  signingCoverage: (unit, day) =>
    `signingCoverage(${programme}, under: "${unit}", asOf: "${day}") {
       expected inForce missing missingUnits { code } byStage { stage count } byStanding { standing count } }`,
  recognitions: (unit, day) =>
    `recognitions(under: "${unit}", asOf: "${day}", first: 200) { ${counted} {
       ${named} standard { key } decisionNumber state } }`,
  standards: (unit, day) =>
    `standards(first: 20) { nodes { key kinds(asOf: "${day}") progress(under: "${unit}", asOf: "${day}") {
       achieved applicable remainingUnits { code }
       published { agrees achieved published { achieved unit { fullName } } } } } }`,
  targets: (unit, day) =>
    `targets(under: "${unit}", asOf: "${day}") { ${named} value dueOn progress(asOf: "${day}") { value isReached } }`,
  reports: (unit, day) =>
    `reports(under: "${unit}", asOf: "${day}", first: 200) { ${counted} {
       ${named} state reportsTo { code } standing(asOf: "${day}") { standing days } } }`,
  reviewCycles: (unit, day) =>
    `reviewCycles(state: [OPEN], first: 20) { ${counted} { title
       completeness(under: "${unit}", asOf: "${day}") { expected submitted accepted missing { ${named} } } } }`,
  figureTable: (unit, day) =>
    `figureTable(under: "${unit}", level: COMMUNE, period: "2022", asOf: "${day}") {
       total { figures { value state published { value agrees } } }
       rows { ${named} figures { value state units { reported expected } } } }`,
  figureGrid: (unit, day) =>
    `figureGrid(under: "${unit}", level: COMMUNE, period: "2023-Q3", asOf: "${day}") { rows { ${named} sheet { state } } }`,
  figureSheets: (unit, day) =>
    `figureSheets(under: "${unit}", period: "2023-Q3", asOf: "${day}", first: 200) { ${counted} { ${named} state } }`,
  figureSheet: (_unit, day) =>
    `figureSheet(unit: "04507", period: "2023-Q3", asOf: "${day}") { ${named} state versions { number } }`,
  publishedFigures: (unit, day) =>
    `publishedFigures(unit: "${unit}", asOf: "${day}", first: 200) { ${counted} { ${named} period value } }`,
  tasks: (unit, day) =>
    `tasks(under: "${unit}", asOf: "${day}", first: 200) { ${counted} { ${named} what } }`,
};

it.each(Object.entries(questions))('%s has something to answer', async (_noun, question) => {
  const answer = await ask('tinh', `{ ${question('15', date('2023-12-15'))} }`, before);
  expect(JSON.stringify(answer)).toMatch(/"(?:code|fullName|key|title|stage)":"/);
});

describe('what is asked of a day before the districts ended is answered after it as it was before', () => {
  describe.each([
    ['tinh', '15', '2022-12-31'],
    ['tinh', '15', '2023-12-15'],
    ['huyen-138', '138', '2022-12-31'],
    ['huyen-138', '138', '2023-12-15'],
  ])('%s of %s on %s', (who, unit, day) => {
    it.each(Object.entries(questions))('%s', async (_noun, question) => {
      const query = `{ ${question(unit, date(day))} }`;
      expect(await ask(who, query, after)).toEqual(await ask(who, query, before));
    });
  });
});
