import { decideSigning, signingMoveNames } from '@phoihop/domain/signings';
import { date } from '@phoihop/domain/dates';
import { expect, it } from 'vitest';
import { signingStories } from './signing-stories.ts';

const today = date('2023-12-15');

it('tells only of moves that the rule allows, by someone who did not submit', () => {
  const refused = signingStories.flatMap((story) =>
    story.steps.flatMap((step) => {
      const move = signingMoveNames.find((name) => name === step.action);
      if (move === undefined || step.before === null) return [];
      const isParents = move === 'APPROVE' || move === 'RETURN';
      const actor = isParents ? story.parentSide.id : story.unitSide.id;
      const verdict = decideSigning(
        { state: step.before, submittedById: story.unitSide.id, missingParties: [] },
        {
          move,
          actor: { id: actor, sides: new Set([isParents ? 'PARENT' : 'UNIT'] as const) },
          reason: 'lý do đủ dài',
          number: '1/KHPH',
          signedOn: step.on,
          today,
        },
      );
      return verdict.ok && verdict.value === step.after ? [] : [{ ...step, unit: story.unit.code }];
    }),
  );

  expect(refused).toEqual([]);
});

it('lets every step follow the one before it in time and state, up to the state it is in', () => {
  for (const { steps, state, signedOn } of signingStories) {
    expect(steps.map((step) => step.before)).toEqual([
      null,
      ...steps.slice(0, -1).map((step) => step.after),
    ]);
    expect(steps.map((step) => step.at)).toEqual(steps.map((step) => step.at).toSorted());
    expect(steps.at(-1)?.after).toBe(state);
    expect(steps.every((step) => step.on < today)).toBe(true);
    expect(signedOn).toBe(steps.find((step) => step.action === 'SIGN')?.on ?? null);
  }
});

it('begins nothing at a commune before its district has signed', () => {
  const signedOn = new Map(signingStories.map((story) => [story.unit.code, story.signedOn]));
  const early = signingStories.filter(({ basisUnit, steps }) => {
    const basisSignedOn = signedOn.get(basisUnit.code) ?? date('2021-05-14');
    return (steps.at(0)?.on ?? today) <= basisSignedOn;
  });

  expect(early.map((story) => story.unit.code)).toEqual([]);
});
