import { describe, expect, it } from 'vitest';
import { date } from '../../dates.ts';
import { actOf } from './map.fixture.ts';

import {
  decideActHeading,
  decideReorganisationEdit,
  decideReorganisationMove,
  reorganisationMoveNames,
  reorganisationStates,
  type ReorganisationFacts,
  type ReorganisationMove,
  type ReorganisationState,
} from './reorganisation.ts';

const keeper = { grants: [{ role: 'ADMINISTRATOR', unitId: '15' }] } as const;
const reason = 'Nghị quyết có đính chính.';
const units = [{ unitId: '04507', ancestorIds: ['138', '15'] }];
const act = (state: ReorganisationState, named: ReorganisationFacts['units'] = units) => ({
  state,
  units: named,
});
const asked = { actor: keeper, reason, fingerprint: 'abc' };

// Written out: this is the specification.
const leadsTo: Record<ReorganisationState, Partial<Record<ReorganisationMove, string>>> = {
  DRAFT: { APPLY: 'APPLIED', CANCEL: 'CANCELLED' },
  APPLIED: { REVERT: 'DRAFT' },
  CANCELLED: {},
  RECORDED: {},
};

it.each(reorganisationStates)(
  'only the expected moves lead from %s, each to its state',
  (state) => {
    const made = reorganisationMoveNames.flatMap((move) => {
      const verdict = decideReorganisationMove(
        act(state),
        { move, ...asked },
        { fingerprint: 'abc' },
      );
      return verdict.ok ? [[move, verdict.value.state]] : [];
    });
    expect(Object.fromEntries(made)).toEqual(leadsTo[state]);
  },
);

it.each(reorganisationStates)('what an act says is changed in DRAFT alone, not in %s', (state) => {
  expect(decideReorganisationEdit(act(state), keeper).ok).toBe(state === 'DRAFT');
});

describe('a move belongs to an administrator who keeps all that the act names', () => {
  it.each<[string, 'ADMINISTRATOR' | 'COORDINATOR', string, ReorganisationFacts['units'], boolean]>(
    [
      ['at the province', 'ADMINISTRATOR', '15', units, true],
      ['at the unit itself', 'ADMINISTRATOR', '04507', units, true],
      ['elsewhere', 'ADMINISTRATOR', '132', units, false],
      [
        'of a part of it',
        'ADMINISTRATOR',
        '138',
        [...units, { unitId: '132', ancestorIds: ['15'] }],
        false,
      ],
      ['of what nobody can place', 'ADMINISTRATOR', '15', [...units, null], false],
      ['who is none', 'COORDINATOR', '15', units, false],
      ['who is none, of an act that names nothing', 'COORDINATOR', '15', [], false],
      ['of an act that names nothing', 'ADMINISTRATOR', '15', [], true],
    ],
  )('%s', (_where, role, unitId, named, isOpen) => {
    const actor = { grants: [{ role, unitId }] };
    const verdict = decideReorganisationMove(act('DRAFT', named), {
      ...asked,
      move: 'CANCEL',
      actor,
    });
    expect(verdict.ok ? 'OK' : verdict.code).toBe(isOpen ? 'OK' : 'FORBIDDEN');
  });
});

it.each<ReorganisationMove>(['REVERT', 'CANCEL'])('%s says why', (move) => {
  const from = act(move === 'REVERT' ? 'APPLIED' : 'DRAFT');
  const refused = { code: 'REASON_REQUIRED', facts: { min: 10 } };
  expect(decideReorganisationMove(from, { move, actor: keeper })).toMatchObject(refused);
  expect(decideReorganisationMove(from, { move, actor: keeper, reason: 'Sai.' })).toMatchObject(
    refused,
  );
  expect(
    decideReorganisationMove(from, { move, actor: keeper, reason: ` ${reason}` }),
  ).toMatchObject({
    value: { reason },
  });
});

it.each([
  [null, null],
  [null, 'abc'],
  ['abc', null],
  ['abc', 'abd'],
])('an act is not applied on a dry run %j when it is now %j', (fingerprint, current) => {
  const command = { move: 'APPLY', actor: keeper, fingerprint } as const;
  expect(decideReorganisationMove(act('DRAFT'), command, { fingerprint: current })).toMatchObject({
    code: 'DRY_RUN_CHANGED',
  });
});

it('an act is not reverted before a later one that changed what it made', () => {
  const changedLater = { unit: '04510 Xã Thành Thịnh', on: date('2025-07-01') };
  expect(
    decideReorganisationMove(act('APPLIED'), { ...asked, move: 'REVERT' }, { changedLater }),
  ).toMatchObject({ code: 'LATER_CHANGE', facts: changedLater });
});

it('an act is not reverted once a unit it made holds facts of its own', () => {
  const unitsInUse = ['04252 Phường Yên Bái'];
  expect(
    decideReorganisationMove(act('APPLIED'), { ...asked, move: 'REVERT' }, { unitsInUse }),
  ).toMatchObject({ code: 'SUCCESSOR_IN_USE', facts: { units: unitsInUse } });
});

describe('the heading of an act', () => {
  const heading = actOf();
  it('is kept composed and in one line', () => {
    const title = ' Sắp  xếp '.normalize('NFD');
    expect(decideActHeading({ ...heading, title })).toMatchObject({ value: { title: 'Sắp xếp' } });
  });

  it.each<[string, Partial<typeof heading>, string, object]>([
    ['no number', { number: ' ' }, 'INVALID_INPUT', { what: 'number' }],
    ['no title', { title: '' }, 'INVALID_INPUT', { what: 'title' }],
    ['no source', { source: '' }, 'INVALID_INPUT', { what: 'source' }],
    ['a number too long', { number: '1'.repeat(101) }, 'INVALID_INPUT', { what: 'number' }],
    [
      'a day of issue after the day it takes effect',
      { issuedOn: date('2025-07-02') },
      'DATE_OUT_OF_RANGE',
      { what: 'issuedOn', to: '2025-07-01' },
    ],
  ])('is refused with %s', (_what, others, code, facts) => {
    expect(decideActHeading({ ...heading, ...others })).toMatchObject({ ok: false, code, facts });
  });

  it('is taken where nobody knows when the act was issued, or it was on the day itself', () => {
    expect(decideActHeading({ ...heading, issuedOn: null }).ok).toBe(true);
    expect(decideActHeading({ ...heading, issuedOn: heading.effectiveOn }).ok).toBe(true);
  });
});
