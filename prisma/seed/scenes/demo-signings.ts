import type { ClientBase } from 'pg';
import { contentDigest, type SigningContent } from '../../src/signings/content-digest.ts';
import { holderOf } from '../demo/holders.ts';
import { signingStories, type SigningStory } from '../demo/signing-stories.ts';
import type { Row } from '../insert-rows.ts';
import { insertSignings } from '../insert-signings.ts';
import { partiesOf, partyRows } from '../signing-parties.ts';
import { stableId, stableNumber } from '../../src/stable-id.ts';
import { programmeId } from './programme.ts';
import { provincialPlanId } from './provincial-signings.ts';

/** The signings of districts and communes under the province's plan, in varied states. */
export async function seedDemoSignings(client: ClientBase): Promise<void> {
  await insertSignings(
    client,
    signingStories.map(signingRow),
    signingStories.flatMap(({ id, unit, state }) =>
      partyRows(id, unit.id, state === 'SIGNED' ? holderOf : () => null),
    ),
  );
}

function signingRow(story: SigningStory): Row {
  const { id, unit, state, signedOn, steps } = story;
  const submission = steps.findLast((step) => step.action === 'SUBMIT');
  const approval = steps.findLast((step) => step.action === 'APPROVE');
  const content = contentOf(story);
  return {
    id,
    programme_id: content.programmeId,
    unit_id: content.unitId,
    state,
    number: signedOn === null ? null : `${3 + stableNumber(`number:${unit.code}`, 90)}/KHPH`,
    title: content.title,
    grounds: content.grounds,
    signed_on: signedOn,
    valid_from: content.validFrom,
    valid_to: content.validTo,
    basis_id: content.basisId,
    submissions: steps.filter((step) => step.action === 'SUBMIT').length,
    submitted_by_id: submission ? story.unitSide.id : null,
    submitted_at: submission?.at ?? null,
    approved_by_id: approval ? story.parentSide.id : null,
    approved_at: approval?.at ?? null,
    approved_digest: approval ? contentDigest(content, partiesOf(unit.id)) : null,
    is_synthetic: true,
    version: steps.length,
    created_at: steps.at(0)?.at ?? null,
    updated_at: steps.at(-1)?.at ?? null,
  };
}

function contentOf({ unit, basisUnit, signedOn, validTo }: SigningStory): SigningContent {
  return {
    programmeId,
    unitId: unit.id,
    title: `Kế hoạch phối hợp ${unit.inlineName}`,
    grounds: `Căn cứ Kế hoạch phối hợp của ${basisUnit.inlineName}`,
    // What is not signed yet is meant to hold from the demo's own day.
    validFrom: signedOn ?? '2023-12-15',
    validTo,
    basisId:
      basisUnit.level === 'PROVINCE' ? provincialPlanId : stableId(`signing:${basisUnit.code}`),
  };
}
