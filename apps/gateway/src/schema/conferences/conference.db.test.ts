import { beforeAll, expect, it } from 'vitest';
import { openReview, type OpenReview } from '../tasks/open-review.fixture.ts';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();
let review: OpenReview;
beforeAll(async () => {
  review = await openReview(db());
});

interface Conference {
  readonly code?: string;
  readonly id: string;
}

const plan = async (who: string, how = 'heldOn: "2023-12-14", place: " Hội trường  tỉnh "') => {
  const { planConference } = await ask<{ planConference: Conference }>(
    who,
    `mutation { planConference(input: { cycle: "${review.cycle}", ${how} }) {
       ... on Conference { id heldOn place attending version recordRefusal { code } } ... on Refused { code field } } }`,
  );
  return planConference;
};
const record = async (who: string, id: string, how: string) => {
  const { recordConference } = await ask<{ recordConference: Conference }>(
    who,
    `mutation { recordConference(input: { id: "${id}", ${how} }) {
       ... on Conference { id heldOn place attending version history { action } } ... on Refused { code field } } }`,
  );
  return recordConference;
};

it('a conference is planned and put on record as held by whoever keeps the review', async () => {
  const planned = await plan('tinh');

  expect(planned).toMatchObject({
    place: 'Hội trường tỉnh',
    attending: null,
    version: 1,
    recordRefusal: null,
  });
  expect(await record('tinh', planned.id, 'version: 1, attending: 173')).toMatchObject({
    attending: 173,
    heldOn: '2023-12-14',
    version: 2,
    history: [{ action: 'conference.CREATE' }, { action: 'conference.RECORD' }],
  });
  expect(await record('tinh', planned.id, 'version: 1, attending: 170')).toMatchObject({
    code: 'CONFLICT',
  });
});

it.each([
  ['huyen-138', 'heldOn: "2023-12-14", place: "Hội trường"', { code: 'NOT_YOURS' }],
  ['tinh', 'heldOn: "2021-12-31", place: "Hội trường"', { code: 'DATE_OUT_OF_RANGE' }],
  ['tinh', 'heldOn: "2023-12-14", place: " "', { code: 'INVALID_INPUT', field: 'place' }],
  ['huyen-132', 'heldOn: "2023-12-14", place: "Hội trường"', { code: 'NOT_FOUND' }],
])('%s may not plan one with %s', async (who, how, no) => {
  expect(await plan(who, how)).toMatchObject(no);
});

it('one that is still to come is planned otherwise, and is not held by that; one that was held stays so', async () => {
  const { id } = await plan('tinh', 'heldOn: "2023-12-20", place: "Hội trường"');

  expect(await record('tinh', id, 'version: 1, heldOn: "2023-12-22"')).toMatchObject({
    heldOn: '2023-12-22',
    attending: null,
    history: [{ action: 'conference.CREATE' }, { action: 'conference.EDIT' }],
  });
  expect(await record('tinh', id, 'version: 2, heldOn: "2023-12-15", attending: 90')).toMatchObject(
    { attending: 90 },
  );
  expect(await record('tinh', id, 'version: 3, heldOn: "2023-12-22"')).toMatchObject({
    code: 'DATE_IN_FUTURE',
  });
  expect(await record('tinh', id, 'version: 3, place: "Hội trường lớn"')).toMatchObject({
    place: 'Hội trường lớn',
    attending: 90,
  });
});

it('one that is still to come has not been held, and whoever does not see the review does not see it', async () => {
  const { id } = await plan('tinh', 'heldOn: "2023-12-20", place: "Hội trường"');

  expect(await record('tinh', id, 'version: 1, attending: 1')).toMatchObject({
    code: 'DATE_IN_FUTURE',
  });
  expect(await record('xa-04507', id, 'version: 1, attending: 1')).toMatchObject({
    code: 'NOT_YOURS',
  });
  expect(await record('huyen-132', id, 'version: 1, attending: 1')).toMatchObject({
    code: 'NOT_FOUND',
  });
});
