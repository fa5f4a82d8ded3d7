/** Recognitions that wait for a unit: those of the units it came of, until it is judged anew. */
import { heirsToJudge, recognitionStateOn as stateOn } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { liesUnder, type Condition } from '../access/visible.ts';
import { batched, idsByDay } from '../batch.ts';
import { wholeOf } from '../page.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { heirsInSight, type KnownHeir } from './heirs.ts';
import {
  countWaiting,
  lifeInSight,
  listRecognitions,
  unitDay,
  waitsFor,
  type RecognitionRow,
} from './recognition-row.ts';

/** What a unit holds, and what waits for it. */
export function ofUnit({ id, asOf }: UnitRow): Condition {
  return sql`(recognition.unit_id = ${id}::uuid
    or ${waitsFor(sql`known_heir.unit_id = ${id}::uuid`, asOf)})`;
}

/** What is held at and under a unit, and what waits for a unit there. */
export function ofUnitsUnder({ id, asOf, path, pathEnd }: UnitRow): Condition {
  const isHeir = sql<boolean>`(${path}::bigint <= known_heir.path and known_heir.path < ${pathEnd}::bigint)`;
  return sql`(${liesUnder([id], unitDay(asOf))} or ${waitsFor(isHeir, asOf)})`;
}

/** How many recognitions wait for units at and under some, all that one step asks for at once; keys are `unit@day`. */
export const loadWaitingUnder = batched<number>(async (context, keys) => {
  const found = new Map<string, number>();
  for (const [day, ids] of idsByDay(keys)) {
    const counts = await countWaiting(context, day, ids);
    for (const id of ids) found.set(`${id}@${day}`, counts.get(id) ?? 0);
  }
  return found;
});

/** More of them than that are read page by page, as a list. */
const waitingMax = 20_000;

/** The heirs that a recognition waits for, as far as the viewer sees them: none unless it awaits a reassessment. */
export function awaitedHeirs(recognition: RecognitionRow): readonly KnownHeir[] {
  const state = stateOn(recognition, lifeInSight(recognition), recognition.asOf);
  if (state !== 'AWAITING_REASSESSMENT') return [];
  return heirsToJudge(heirsInSight(recognition.heirs)).filter((heir) => heir.isVisible);
}

/** What waits for units, all that one step asks for in one statement; keys are `unit@day`. */
export const loadAwaiting = batched<RecognitionRow[]>(async (context, keys) => {
  const found = new Map<string, RecognitionRow[]>();
  for (const [day, ids] of idsByDay(keys)) {
    const isHeir = sql<boolean>`known_heir.unit_id = any(${[...ids]}::uuid[])`;
    const rows = await wholeOf(listRecognitions(context, day, waitsFor(isHeir, day)), waitingMax);
    for (const row of rows) {
      for (const { unitId } of awaitedHeirs(row)) {
        const key = `${unitId}@${day}`;
        found.set(key, [...(found.get(key) ?? []), row]);
      }
    }
  }
  return found;
});
