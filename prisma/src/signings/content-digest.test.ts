import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { contentDigest, type SigningContent } from './content-digest.ts';

const content: SigningContent = {
  programmeId: 'programme',
  unitId: 'unit',
  title: 'Kế hoạch phối hợp',
  grounds: null,
  validFrom: '2023-12-15',
  validTo: null,
  basisId: 'basis',
};
const parties = [{ organisationKind: 'FRONT', officeId: 'office', capacity: 'TM' }];

/** Of everything that has to be there, written out. */
const digestOf = (more: object) =>
  createHash('sha256')
    .update(canonicalize({ ...content, parties, ...more }) ?? '')
    .digest('hex');

it('what takes no place and is in no catalogue has the digest that it always had', () => {
  expect(contentDigest(content, parties)).toBe(digestOf({}));
  const nothing = { ...content, supersedesId: null, documentId: null };
  expect(contentDigest(nothing, parties, [])).toBe(digestOf({}));
});

it.each([
  ['supersedesId', 'the one before'],
  ['supersedesId', 'another one before'],
  ['documentId', 'its document'],
])('%s is part of what is approved: %s', (name, id) => {
  expect(contentDigest({ ...content, [name]: id }, parties)).toBe(digestOf({ [name]: id }));
});

it('so are those who were there', () => {
  expect(contentDigest(content, parties, [{ officeId: 'witness' }])).toBe(
    digestOf({ witnesses: ['witness'] }),
  );
});
