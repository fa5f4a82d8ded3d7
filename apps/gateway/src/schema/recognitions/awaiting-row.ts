/** Recognitions that wait for a unit: those of the units it came of, until it is judged anew. */
import { recognitionStateOn as stateOn } from '@phoihop/domain/recognitions';
import type { IsoDate } from '@phoihop/domain/dates';
import { sql } from 'kysely';
import { liesUnder, type Condition } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { UnitRow } from '../units/unit-row.ts';
import type { StandingHeir } from './heirs.ts';
import {
  countWaiting,
  lifeOf,
  listRecognitions,
  unitDay,
  waitsFor,
  type RecognitionRow,
} from './recognition-row.ts';

/** What a unit holds, and what waits for it. */
export function ofUnit({ id, asOf }: UnitRow): Condition {
  return sql`(recognition.unit_id = ${id}::uuid
    or ${waitsFor(sql`standing_heir.unit_id = ${id}::uuid`, asOf)})`;
}

/** What is held at and under a unit, and what waits for a unit there. */
export function ofUnitsUnder({ id, asOf, path, pathEnd }: UnitRow): Condition {
  const isHeir = sql<boolean>`(${path}::bigint <= standing_heir.path and standing_heir.path < ${pathEnd}::bigint)`;
  return sql`(${liesUnder([id], unitDay(asOf))} or ${waitsFor(isHeir, asOf)})`;
}

/** How many recognitions wait for units at and under some, all that one step asks for at once; keys are `unit@day`. */
export const loadWaitingUnder = batched<number>(async (context, keys) => {
  const found = new Map<string, number>();
  for (const [day, group] of byDay(keys)) {
    const counts = await countWaiting(context, day, group.map(unitIn));
    for (const key of group) found.set(key, counts.get(unitIn(key)) ?? 0);
  }
  return found;
});

const unitIn = (key: string) => key.slice(0, key.indexOf('@'));
/** The keys by their days. */
const byDay = (keys: readonly string[]) =>
  [...groupBy(keys, (key) => key.slice(key.indexOf('@') + 1))].map(
    ([day, group]) => [day as IsoDate, group] as const,
  );

/** The heirs that a recognition waits for: none unless it awaits a reassessment. */
export function awaitedHeirs(recognition: RecognitionRow): readonly StandingHeir[] {
  const state = stateOn(recognition, lifeOf(recognition), recognition.asOf);
  return state === 'AWAITING_REASSESSMENT'
    ? recognition.heirs.filter((heir) => heir.isVisible && !(heir.applies && heir.meets))
    : [];
}

/** What waits for units, all that one step asks for in one statement; keys are `unit@day`. */
export const loadAwaiting = batched<RecognitionRow[]>(async (context, keys) => {
  const found = new Map<string, RecognitionRow[]>();
  for (const [day, group] of byDay(keys)) {
    const isHeir = sql<boolean>`standing_heir.unit_id = any(${group.map(unitIn)}::uuid[])`;
    const rows = await listRecognitions(context, day, waitsFor(isHeir, day)).rows(0, 100_000);
    for (const row of rows) {
      for (const { unitId } of awaitedHeirs(row)) {
        const key = `${unitId}@${day}`;
        found.set(key, [...(found.get(key) ?? []), row]);
      }
    }
  }
  return found;
});
