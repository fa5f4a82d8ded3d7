import { describe, expect, it } from 'vitest';
import { chosenProfile, openTarget } from './command-target.ts';

const outside = { DATABASE_URL: 'postgres://phoihop_app@127.0.0.1/phoihop' };
const ignore = () => undefined;

describe('the profile', () => {
  it('is the demo unless another is named', () => {
    expect(chosenProfile({})).toBe('demo');
    expect(chosenProfile({ PHOIHOP_PROFILE: 'reference' })).toBe('reference');
  });

  it('must be named for a database that is not the embedded one', () => {
    expect(() => chosenProfile(outside)).toThrow(/PHOIHOP_PROFILE/);
    expect(chosenProfile({ ...outside, PHOIHOP_PROFILE: 'demo' })).toBe('demo');
  });

  it('is refused when there is none of that name', () => {
    expect(() => chosenProfile({ PHOIHOP_PROFILE: 'everything' })).toThrow(/"everything"/);
  });
});

describe('a database given by its address', () => {
  it('needs its owner, and gives the role of the application', async () => {
    await expect(openTarget(outside, ignore)).rejects.toThrow(/DATABASE_OWNER_URL/);
    const ownerUrl = 'postgres://phoihop_owner@127.0.0.1/phoihop';
    const target = await openTarget({ ...outside, DATABASE_OWNER_URL: ownerUrl }, ignore);
    expect(target).toMatchObject({ ownerUrl, appRole: 'phoihop_app' });
  });
});
