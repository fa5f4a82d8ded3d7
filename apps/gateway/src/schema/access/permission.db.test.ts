import { expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask } = openDemo();

async function may(username: string, action: string, id: string) {
  const { viewer } = await ask<{ viewer: { may: unknown } }>(
    username,
    `{ viewer { may(action: ${action}, id: "${id}") {
        isAllowed grant { role unit { code } } refusal { code } } } }`,
  );
  return viewer.may;
}

async function signingOf(code: string): Promise<string> {
  const { unit } = await ask<{ unit: { latestSigning: { id: string } } }>(
    'tinh',
    `{ unit(code: "${code}") { latestSigning { id } } }`,
  );
  return unit.latestSigning.id;
}

const by = (role: string, code: string) => ({
  isAllowed: true,
  grant: { role, unit: { code } },
  refusal: null,
});
const no = (code: string, grant: unknown = null) => ({
  isAllowed: false,
  grant,
  refusal: { code },
});

it('a move that is open names the grant that opens it', async () => {
  const submitted = await signingOf('04516');

  expect(await may('huyen-138', 'SIGNING_APPROVE', submitted)).toEqual(by('COORDINATOR', '138'));
  expect(await may('xa-04507', 'SIGNING_DRAFT', await signingOf('04507'))).toEqual(
    by('REPORTER', '04507'),
  );
});

it('a move that is not open names the first reason against it', async () => {
  const submitted = await signingOf('04516');

  expect(await may('xa-04516', 'SIGNING_APPROVE', submitted)).toEqual(no('NOT_YOURS'));
  expect(await may('huyen-138', 'SIGNING_SIGN', submitted)).toEqual(
    no('WRONG_STATE', { role: 'COORDINATOR', unit: { code: '138' } }),
  );
  expect(await may('huyen-132', 'SIGNING_APPROVE', submitted)).toEqual(no('NOT_FOUND'));
  expect(await may('xem', 'SIGNING_EDIT', submitted)).toMatchObject({ isAllowed: false });
});

it('what is read is read by the nearest grant; what lies above is known and forbidden', async () => {
  expect(await may('tinh', 'UNIT_READ', '04507')).toEqual(by('COORDINATOR', '15'));
  expect(await may('huyen-138', 'UNIT_READ', '15')).toEqual(no('FORBIDDEN'));
  expect(await may('huyen-138', 'UNIT_READ', '132')).toEqual(no('NOT_FOUND'));
});

it('an account is changed by who keeps it, and by nobody for himself', async () => {
  expect(await may('quantri', 'ACCOUNT_CHANGE', 'xem')).toEqual(by('ADMINISTRATOR', '15'));
  expect(await may('quantri', 'ACCOUNT_CHANGE', 'quantri')).toEqual(no('OWN_ACCOUNT'));
  expect(await may('tinh', 'ACCOUNT_CHANGE', 'xem')).toEqual(no('NOT_FOUND'));
});
