import type { ClientBase } from 'pg';
import { castMember, type CastMember } from '../cast.ts';
import type { SigningStep } from '../demo/signing-history.ts';
import { signingStories, type SigningStory } from '../demo/signing-stories.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { stableNumber } from '../../src/stable-id.ts';

const reasons = [
  'Chưa đúng thể thức văn bản: thiếu căn cứ ban hành và nơi nhận.',
  'Cần nêu rõ phần việc của mỗi bên và thời hạn thực hiện.',
  'Chưa có chỉ tiêu cụ thể cho các tổ tự quản về an ninh trật tự.',
];
const cancelReason = 'Lập nhầm; xã sẽ lập kế hoạch mới sau khi kế hoạch của huyện được ký.';

/** What is on record about the demo's signings, in the order in which it was done. */
export async function seedAudit(client: ClientBase): Promise<void> {
  const entries = signingStories.flatMap((story) =>
    story.steps.map((step) => ({ at: step.at, row: entryRow(story, step) })),
  );
  // The chain follows the order of insertion.
  entries.sort((one, other) => one.at.localeCompare(other.at));
  await insertRows(
    client,
    'audit_entry',
    entries.map((entry) => entry.row),
  );
}

function entryRow(story: SigningStory, step: SigningStep): Row {
  const actor = actorOf(story, step);
  return {
    at: step.at,
    actor_id: actor.id,
    actor_name: actor.name,
    action: `signing.${step.action}`,
    subject_type: 'Signing',
    subject_id: story.id,
    unit_id: story.unit.id,
    reason: reasonOf(story, step),
    before: step.before === null ? null : { state: step.before },
    after: { state: step.after },
  };
}

function actorOf(story: SigningStory, { action }: SigningStep): CastMember {
  if (action === 'CREATE' || action === 'CANCEL') return castMember('tinh');
  return action === 'RETURN' || action === 'APPROVE' ? story.parentSide : story.unitSide;
}

function reasonOf(story: SigningStory, { action }: SigningStep): string | null {
  if (action === 'CANCEL') return cancelReason;
  if (action !== 'RETURN') return null;
  return reasons[stableNumber(`reason:${story.id}`, reasons.length)] ?? null;
}
