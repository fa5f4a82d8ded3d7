import type { ClientBase } from 'pg';
import { recognitionStories, type RecognitionStory } from '../demo/recognition-stories.ts';
import { targetStories } from '../demo/targets.ts';
import { insertRows } from '../insert-rows.ts';
import { stableNumber } from '../../src/stable-id.ts';
import { unitId } from '../unit-list.ts';
import { standardId } from './standards.ts';

/** The recognitions by which the published counts come about, unit by unit, and what is aimed at. */
export async function seedRecognitions(client: ClientBase): Promise<void> {
  await insertRows(client, 'recognition', recognitionStories.map(recognitionRow));
  await insertRows(
    client,
    'target',
    targetStories().map(({ id, code, standard, value, dueOn, source }) => ({
      id,
      unit_id: unitId(code),
      standard_id: standardId(standard),
      value,
      due_on: dueOn,
      source,
    })),
  );
}

function recognitionRow(story: RecognitionStory) {
  const { id, code, standard, decisionNumber, validFrom, validTo, withdrawnOn } = story;
  const isWithdrawn = withdrawnOn !== null;
  return {
    id,
    unit_id: unitId(code),
    standard_id: standardId(standard),
    decision_number: decisionNumber,
    decided_on: validFrom,
    valid_from: validFrom,
    valid_to: validTo,
    withdrawn_on: withdrawnOn,
    withdrawal_number: isWithdrawn
      ? `${100 + stableNumber(`withdrawal:${id}`, 2900)}/QĐ-UBND`
      : null,
    withdrawal_reason: isWithdrawn
      ? 'Kết quả thẩm tra lại không còn đạt đủ tiêu chí theo quy định'
      : null,
    version: isWithdrawn ? 2 : 1,
  };
}
