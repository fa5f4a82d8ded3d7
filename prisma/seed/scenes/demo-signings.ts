import type { ClientBase } from 'pg';
import { holderOf } from '../demo/holders.ts';
import { signingStories, type SigningStory } from '../demo/signing-stories.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { partyRows } from '../signing-parties.ts';
import { stableId, stableNumber } from '../stable-id.ts';
import { programmeId } from './programme.ts';
import { provincialPlanId } from './provincial-signings.ts';

/** The signings of districts and communes under the province's plan, in varied states. */
export async function seedDemoSignings(client: ClientBase): Promise<void> {
  await insertRows(client, 'signing', signingStories.map(signingRow));
  await insertRows(
    client,
    'signing_party',
    signingStories.flatMap(({ id, unit, state }) =>
      partyRows(id, unit.id, state === 'SIGNED' ? holderOf : () => null),
    ),
  );
}

function signingRow(story: SigningStory): Row {
  const { id, unit, state, signedOn, steps } = story;
  const submission = steps.findLast((step) => step.action === 'SUBMIT');
  const approval = steps.findLast((step) => step.action === 'APPROVE');
  const isProvincialBasis = story.basisUnit.level === 'PROVINCE';
  return {
    id,
    programme_id: programmeId,
    unit_id: unit.id,
    state,
    number: signedOn === null ? null : `${3 + stableNumber(`number:${unit.code}`, 90)}/KHPH`,
    title: `Kế hoạch phối hợp ${unit.inlineName}`,
    grounds: `Căn cứ Kế hoạch phối hợp của ${story.basisUnit.inlineName}`,
    signed_on: signedOn,
    // What is not signed yet is meant to hold from the demo's own day.
    valid_from: signedOn ?? '2023-12-15',
    valid_to: story.validTo,
    basis_id: isProvincialBasis ? provincialPlanId : stableId(`signing:${story.basisUnit.code}`),
    submissions: steps.filter((step) => step.action === 'SUBMIT').length,
    submitted_by_id: submission ? story.unitSide.id : null,
    submitted_at: submission?.at ?? null,
    approved_by_id: approval ? story.parentSide.id : null,
    approved_at: approval?.at ?? null,
    is_synthetic: true,
    version: steps.length,
    created_at: steps.at(0)?.at ?? null,
    updated_at: steps.at(-1)?.at ?? null,
  };
}
