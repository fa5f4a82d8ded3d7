import { describe, expect, it } from 'vitest';
import { signingStages, type SigningStage } from './coverage.ts';
import { decidePlanWanted, nextStep, type Outlook } from './next-step.ts';

const nothing: Outlook = { stage: 'MISSING', isToBeRenewed: false, underWay: null };

function under(stage: SigningStage, isRecorded = false): Outlook['underWay'] {
  return { stage, signing: { isRecorded } };
}

/** As coverage tells it: what is under way is the stage, unless something is in force. */
function standing(stage: SigningStage): Outlook {
  const isOnItsWay = !['MISSING', 'IN_FORCE', 'ENDED'].includes(stage);
  return { ...nothing, stage, underWay: isOnItsWay ? under(stage) : null };
}

it('everything that is not in force has a next step but what is signed and waits for its term', () => {
  const without = signingStages.filter((stage) => nextStep(standing(stage)) === null);

  expect(without).toEqual(['SIGNED', 'IN_FORCE']);
});

it('what is to be renewed is planned by the unit above', () => {
  const due = { ...standing('IN_FORCE'), isToBeRenewed: true };

  expect(nextStep(due)).toEqual({ move: 'PLAN', by: 'PARENT' });
});

it.each([
  ['PLANNED', { move: 'DRAFT', by: 'UNIT' }],
  ['DRAFTING', { move: 'SUBMIT', by: 'UNIT' }],
  ['SUBMITTED', { move: 'APPROVE', by: 'PARENT' }],
  ['APPROVED', { move: 'SIGN', by: 'UNIT' }],
  ['SIGNED', null],
] as const)('a renewal that is %s goes on from there', (stage, step) => {
  const due = { stage: 'IN_FORCE', isToBeRenewed: true, underWay: under(stage) } as const;

  expect(nextStep(due)).toEqual(step);
});

it('a past signing that was entered is confirmed by the unit above, not approved', () => {
  const entered = { ...nothing, stage: 'SUBMITTED', underWay: under('SUBMITTED', true) } as const;

  expect(nextStep(entered)).toEqual({ move: 'CONFIRM', by: 'PARENT' });
});

describe('a signing is wanted', () => {
  const isWanted = (outlook: Outlook) => decidePlanWanted(outlook).ok;

  it('where there is none, where it has ended, and where it is to be renewed', () => {
    expect(signingStages.filter((stage) => isWanted(standing(stage)))).toEqual([
      'MISSING',
      'ENDED',
    ]);
    expect(isWanted({ ...standing('IN_FORCE'), isToBeRenewed: true })).toBe(true);
  });

  it('and only while nothing is under way', () => {
    const due = { ...standing('IN_FORCE'), isToBeRenewed: true };

    expect(decidePlanWanted({ ...due, underWay: under('PLANNED') })).toMatchObject({
      code: 'ALREADY_EXISTS',
      facts: { exists: 'signingUnderWay' },
    });
    expect(decidePlanWanted(standing('IN_FORCE'))).toMatchObject({
      facts: { exists: 'signingInForce' },
    });
  });
});
