import { describe, expect, it } from 'vitest';
import type { Role } from '../../access/access.ts';
import type { AccessGrant, Change, UnitRef } from './act.ts';
import { accessGains, decideAccess, type AccessFacts } from './access-diff.ts';
import { actOf, newUnit, yenBai } from './map.fixture.ts';
import { planReorganisation } from './plan-reorganisation.ts';

const held = (id: string, role: Role, unitId: string) => ({
  id,
  accountId: `of ${id}`,
  role,
  unitId,
});
const grants = [
  held('keeper', 'ADMINISTRATOR', '15'),
  held('province', 'COORDINATOR', '15'),
  held('city', 'COORDINATOR', '132'),
  held('district', 'VIEWER', '138'),
  held('commune', 'REPORTER', '04507'),
  held('ended', 'REPORTER', 'old'),
];
function factsOf(...changes: Change[]): AccessFacts {
  const plan = planReorganisation(yenBai, actOf(...changes));
  if (!plan.ok) throw new Error(plan.code);
  const lineage = [
    { predecessorId: 'old', successorId: '04507', share: '1' },
    { predecessorId: 'older', successorId: '04510', share: '1' },
  ];
  return { map: yenBai, plan: plan.value, lineage, grants };
}
const gainsOf = (...changes: Change[]) =>
  accessGains(factsOf(...changes)).map(({ grantId, unit }) => [
    grantId,
    'id' in unit ? unit.id : `new ${unit.key}`,
  ]);

describe('a grant comes to cover, by the map', () => {
  it('what moves under its unit, with all that lies in it', () => {
    expect(gainsOf({ type: 'MOVE', unit: '04264', parent: { id: '138' } })).toEqual([
      ['district', '04264'],
    ]);
  });

  it('nothing when units under it merge', () => {
    const into = newUnit('04264', 'PHUONG', 'Mới', { id: '132' });
    expect(gainsOf({ type: 'MERGE', from: ['04264', '04267'], into })).toEqual([]);
  });

  it('a unit of which a part lay elsewhere', () => {
    const into = newUnit('04264', 'PHUONG', 'Mới', { id: '132' });
    expect(gainsOf({ type: 'MERGE', from: ['04264', '04507'], into })).toEqual([
      ['city', 'new 04264'],
    ]);
  });

  it('a unit of which a part is not on record', () => {
    const into = newUnit('04264', 'PHUONG', 'Mới', { id: '132' });
    const merge: Change = { type: 'MERGE', from: ['04264'], into, unrecorded: 'một phần xã bên' };
    expect(gainsOf(merge)).toEqual([
      ['city', 'new 04264'],
      ['keeper', 'new 04264'],
      ['province', 'new 04264'],
    ]);
  });

  it('a unit that comes of nothing', () => {
    const unit = newUnit('04600', 'XA', 'Mới', { id: '138' });
    expect(gainsOf({ type: 'CREATE', unit })).toEqual([
      ['district', 'new 04600'],
      ['keeper', 'new 04600'],
      ['province', 'new 04600'],
    ]);
  });
});

describe('a proposed grant', () => {
  const facts = factsOf(
    {
      type: 'MERGE',
      from: ['04507', '04510'],
      into: newUnit('04510', 'XA', 'Thành Thịnh', { id: '138' }),
    },
    { type: 'ABOLISH', unit: '04267' },
  );
  const merged = { key: '04510' };
  const asked = (grantId: string, unit: UnitRef, role: Role) => {
    const row: AccessGrant = { type: 'GRANT', grantId, unit, role };
    const verdict = decideAccess(facts, [row]);
    return verdict.ok ? 'OK' : [verdict.code, verdict.facts['what']];
  };

  it.each<[string, UnitRef, Role, unknown]>([
    ['commune', merged, 'REPORTER', 'OK'],
    ['commune', merged, 'VIEWER', 'OK'],
    ['commune', merged, 'COORDINATOR', ['ACCESS_NOT_FOLLOWED', 'role']],
    ['commune', merged, 'ADMINISTRATOR', ['ACCESS_NOT_FOLLOWED', 'role']],
    ['ended', merged, 'REPORTER', 'OK'],
    ['commune', { id: '04510' }, 'VIEWER', 'OK'],
    ['commune', { id: '04510' }, 'REPORTER', ['ACCESS_NOT_FOLLOWED', 'role']],
    ['commune', { id: 'older' }, 'VIEWER', 'OK'],
    ['commune', { id: '04264' }, 'VIEWER', ['ACCESS_NOT_FOLLOWED', 'unit']],
    ['commune', { key: '99' }, 'VIEWER', ['ACCESS_NOT_FOLLOWED', 'unit']],
    ['district', merged, 'VIEWER', ['ACCESS_NOT_FOLLOWED', 'unit']],
    ['city', { id: '138' }, 'VIEWER', ['ACCESS_NOT_FOLLOWED', 'unit']],
    ['nobody', merged, 'VIEWER', ['NOT_FOUND', 'grant']],
  ])('that follows %s at %j as %s: %j', (grantId, unit, role, answer) => {
    expect(asked(grantId, unit, role)).toEqual(answer);
  });

  it('names the unit and the roles that are open in its refusal', () => {
    const row: AccessGrant = {
      type: 'GRANT',
      grantId: 'commune',
      unit: merged,
      role: 'COORDINATOR',
    };
    expect(decideAccess(facts, [row])).toMatchObject({
      facts: { unit: '04510 Xã Thành Thịnh', role: 'COORDINATOR', roles: ['REPORTER', 'VIEWER'] },
    });
  });

  it('is refused where the one it follows has ended, and says whose that was', () => {
    const ended = [{ id: 'left', accountName: 'Nguyễn Thị An' }];
    const row: AccessGrant = { type: 'GRANT', grantId: 'left', unit: merged, role: 'REPORTER' };
    expect(decideAccess({ ...facts, ended }, [row])).toMatchObject({
      code: 'GRANT_ENDED',
      facts: { account: 'Nguyễn Thị An', unit: '04510 Xã Thành Thịnh', role: 'REPORTER' },
    });
    expect(decideAccess(facts, [row])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is one of a person in a role at a unit, by whichever of his grants', () => {
    const second = {
      id: 'beside',
      accountId: 'of commune',
      role: 'REPORTER',
      unitId: '04510',
    } as const;
    const rows = ['commune', 'beside'].map((grantId): AccessGrant => ({
      type: 'GRANT',
      grantId,
      unit: merged,
      role: 'REPORTER',
    }));
    expect(decideAccess({ ...facts, grants: [...grants, second] }, rows)).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
  });

  it('stands once, and after what is gained by the map', () => {
    const unit = newUnit('04600', 'XA', 'Mới', { id: '138' });
    const { plan, ...rest } = factsOf(
      {
        type: 'MERGE',
        from: ['04507', '04510'],
        into: newUnit('04510', 'XA', 'Mới', { id: '138' }),
      },
      { type: 'CREATE', unit },
    );
    const row: AccessGrant = { type: 'GRANT', grantId: 'commune', unit: merged, role: 'REPORTER' };
    const verdict = decideAccess({ plan, ...rest }, [row]);
    expect(verdict.ok && verdict.value.map(({ type }) => type)).toEqual([
      'GAIN',
      'GAIN',
      'GAIN',
      'GRANT',
    ]);
    expect(decideAccess({ plan, ...rest }, [row, row])).toMatchObject({ code: 'ALREADY_EXISTS' });
  });
});
