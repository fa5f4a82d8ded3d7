import { describe, expect, it } from 'vitest';
import { date } from '../../dates.ts';
import { actOf } from './map.fixture.ts';

import {
  decideActHeading,
  decideReorganisationEdit,
  decideReorganisationMove,
  decideReorganisationOpen,
  reorganisationMoveNames,
  reorganisationStates,
  type ReorganisationFacts,
  type ReorganisationMove,
  type ReorganisationState,
  changesMax,
  decideChangesRoom,
} from './reorganisation.ts';

const keeper = { grants: [{ role: 'ADMINISTRATOR', unitId: '15' }] } as const;
const reason = 'Nghị quyết có đính chính.';
const units = [{ unitId: '04507', ancestorIds: ['138', '15'] }];
const act = (state: ReorganisationState, named: ReorganisationFacts['units'] = units) => ({
  state,
  units: named,
});
const asked = { actor: keeper, reason, fingerprint: 'abc', current: 'abc' };

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
      const verdict = decideReorganisationMove(act(state), { move, ...asked });
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
  const command = { move: 'APPLY', actor: keeper, fingerprint, current } as const;
  expect(decideReorganisationMove(act('DRAFT'), command)).toMatchObject({
    code: 'DRY_RUN_CHANGED',
  });
});

describe('an act is not reverted, nor is that open to anybody,', () => {
  const changedLater = { unit: '04510 Xã Thành Thịnh', on: date('2025-07-01') };
  const unitsInUse = ['04252 Phường Yên Bái'];
  it.each<[string, Partial<ReorganisationFacts>, string, object]>([
    [
      'before a later one that changed what it made',
      { changedLater },
      'LATER_CHANGE',
      changedLater,
    ],
    [
      'before a later one, whatever hangs on what it made',
      { changedLater, unitsInUse },
      'LATER_CHANGE',
      changedLater,
    ],
    [
      'once a unit it made holds facts of its own',
      { unitsInUse },
      'SUCCESSOR_IN_USE',
      { units: unitsInUse },
    ],
  ])('%s', (_when, against, code, facts) => {
    const applied = { ...act('APPLIED'), ...against };

    expect(decideReorganisationOpen(applied, 'REVERT', keeper)).toMatchObject({ code, facts });
    expect(decideReorganisationMove(applied, { ...asked, move: 'REVERT' })).toMatchObject({
      code,
      facts,
    });
    // Whose it is not is told that alone.
    const other = { grants: [{ role: 'ADMINISTRATOR', unitId: '132' }] } as const;
    expect(decideReorganisationOpen(applied, 'REVERT', other)).toMatchObject({ code: 'FORBIDDEN' });
  });
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

it('an act makes as many changes as it may, and not one more', () => {
  expect(decideChangesRoom(changesMax).ok).toBe(true);
  expect(decideChangesRoom(changesMax + 1)).toMatchObject({
    code: 'TOO_MANY_CHANGES',
    facts: { count: changesMax + 1, max: changesMax },
  });
});
