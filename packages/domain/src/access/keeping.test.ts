import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, date } from '../dates.ts';
import {
  grantsActingOn,
  isActing,
  roles,
  standingTowards,
  works,
  type Actor,
  type Grant,
  type Role,
} from './access.ts';
import {
  decideAccountChange,
  decideGrant,
  decideGrantEnd,
  decideGrantReason,
  decideName,
  decideTableSender,
  decideToken,
  decideTokenMaker,
  decideUsername,
  grantsByToken,
  keepsAccounts,
  tokenScopes,
  type TokenScope,
} from './keeping.ts';

const district = { unitId: '138', ancestorIds: ['15'] };
const commune = { unitId: '04507', ancestorIds: ['138', '15'] };
const elsewhere = { unitId: '132', ancestorIds: ['15'] };

function holding(role: Role, unitId: string): Actor {
  return { id: 'keeper', grants: [{ role, unitId }] };
}

describe('a grant', () => {
  it('is given and ended by an administrator of the unit or of one above it, and by nobody else', () => {
    const verdicts = roles.map((role) => decideGrant(holding(role, '138'), 'other', commune).ok);

    expect(roles.filter((_role, index) => verdicts[index])).toEqual(['ADMINISTRATOR']);
    expect(decideGrant(holding('ADMINISTRATOR', '138'), 'other', elsewhere)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(decideGrant(holding('ADMINISTRATOR', '138'), 'other', null)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is given to oneself by nobody, and by nobody ended for oneself', () => {
    expect(decideGrant(holding('ADMINISTRATOR', '15'), 'keeper', commune)).toMatchObject({
      code: 'OWN_ACCOUNT',
    });
  });
});

describe('an account', () => {
  const keeper = holding('ADMINISTRATOR', '138');

  it('is changed by whoever keeps all at which it holds anything', () => {
    expect(decideAccountChange(keeper, 'other', [district, commune]).ok).toBe(true);
    expect(decideAccountChange(keeper, 'other', []).ok).toBe(true);
    expect(decideAccountChange(keeper, 'other', [commune, elsewhere]).ok).toBe(false);
    expect(decideAccountChange(keeper, 'other', [null]).ok).toBe(false);
    expect(decideAccountChange(holding('COORDINATOR', '15'), 'other', [])).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it.each(['tinh', 'xa-04507', 'so.noi_vu2'])('may be called %s', (username) => {
    expect(decideUsername(username).ok).toBe(true);
  });

  it.each(['', 'a', 'Tinh', 'tỉnh', 'a b', '-a', 'a'.repeat(61)])(
    'may not be called “%s”',
    (name) => {
      expect(decideUsername(name)).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );
});

describe('the words of whoever keeps accounts', () => {
  it('are a name that says something', () => {
    expect(decideName(' Công an\nhuyện ')).toEqual({ ok: true, value: 'Công an huyện' });
    expect(decideName('\u200B')).toMatchObject({ facts: { what: 'name', hint: 'notEmpty' } });
    expect(decideName('x'.repeat(201))).toMatchObject({ facts: { hint: 'tooLong' } });
  });

  it('are a reason when a grant is ended', () => {
    expect(decideGrantReason(' chuyển công tác ')).toEqual({ ok: true, value: 'chuyển công tác' });
    expect(decideGrantReason(' \n')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(decideGrantReason('x'.repeat(2001))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('are an end after the beginning', () => {
    const now = new Date(0);
    expect(decideGrantEnd(now, null).ok).toBe(true);
    expect(decideGrantEnd(now, new Date(1)).ok).toBe(true);
    expect(decideGrantEnd(now, now)).toMatchObject({ code: 'ENDS_BEFORE_IT_BEGINS' });
  });
});

describe('a token', () => {
  it('is made by a person who holds something', () => {
    expect(decideTokenMaker(holding('VIEWER', '138'), false).ok).toBe(true);
    expect(decideTokenMaker(holding('VIEWER', '138'), true)).toMatchObject({ code: 'FORBIDDEN' });
    expect(decideTokenMaker({ id: 'a', grants: [] }, false)).toMatchObject({ code: 'FORBIDDEN' });
  });

  const today = date('2023-12-15');
  const around = { today, latest: addDays(today, 366) };

  it('is for something, and for a year at most', () => {
    const made = (lastDay = today, scopes: ['READ'] | [] = ['READ']) =>
      decideToken({ scopes, lastDay }, around).ok;

    expect(made()).toBe(true);
    expect(made(addDays(today, 366))).toBe(true);
    expect(made(addDays(today, 367))).toBe(false);
    expect(made(addDays(today, -1))).toBe(false);
    expect(made(today, [])).toBe(false);
  });

  const grants: Grant[] = roles.map((role) => ({ role, unitId: '138' }));

  it('for reading acts nowhere, and none keeps accounts', () => {
    expect(grantsByToken(grants, ['READ']).every(({ role }) => role === 'VIEWER')).toBe(true);
    expect(keepsAccounts(grantsByToken(grants, tokenScopes))).toBe(false);
  });

  it.each([
    ['READ', []],
    ['SIGNINGS_WRITE', ['SIGNINGS']],
    ['REPORTS_WRITE', ['REPORTS']],
  ] as const)('for %s acts on %j and on nothing else', (scope, acts) => {
    const byToken = grantsByToken([{ role: 'COORDINATOR', unitId: '138' }], ['READ', scope]);
    const found = works.filter((work) =>
      grantsActingOn(byToken, work).some(({ role }) => isActing(role)),
    );

    expect(found).toEqual(acts);
  });

  it('of a program that writes no reports sends no tables of figures; whoever reads may look at what his would change', () => {
    const own: Grant[] = [{ role: 'REPORTER', unitId: '04507' }];
    const sends = (scopes: readonly TokenScope[]) =>
      decideTableSender({ id: 'a', grants: grantsByToken(own, scopes) }, true).ok;

    expect([sends(['READ']), sends(['SIGNINGS_WRITE']), sends(['REPORTS_WRITE'])]).toEqual([
      false,
      false,
      true,
    ]);
    const viewer = { id: 'a', grants: [{ role: 'VIEWER', unitId: '04507' }] } as const;
    expect(decideTableSender(viewer, false).ok).toBe(true);
  });

  it('never gives its owner a side he has not got', () => {
    const grant = fc.record({
      role: fc.constantFrom(...roles),
      unitId: fc.constantFrom('15', '138', '04507'),
    });
    const scopes = fc.subarray([...tokenScopes]);
    const line = { ...commune, level: 'COMMUNE', coordinatedAncestorId: '138' } as const;
    fc.assert(
      fc.property(fc.array(grant), scopes, fc.constantFrom(...works), (own, asked, work) => {
        const byToken = grantsByToken(own, asked);
        const owner = standingTowards({ id: 'a', grants: own }, line, work).sides;
        const token = standingTowards({ id: 'a', grants: byToken }, line, work).sides;

        return [...token].every((side) => owner.has(side));
      }),
    );
  });
});
