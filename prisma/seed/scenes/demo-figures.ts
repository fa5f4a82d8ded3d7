import type { ClientBase } from 'pg';
import { tellSheets } from '../demo/sheet-stories.ts';
import type { SheetStory } from '../demo/told-sheet.ts';
import { insertRows, type Row } from '../insert-rows.ts';
import { indicatorId } from './indicators.ts';

/**
 * The sheets of figures, whatever their state.
 *
 * @remarks In the order of life, version by version: begun, filled, submitted, decided on. The database takes no other.
 */
export async function seedDemoFigures(client: ClientBase): Promise<void> {
  const stories = tellSheets();
  const periods = await client.query<{ id: number; key: string }>(
    `SELECT id, key FROM period WHERE calendar_key = 'CALENDAR' AND key = ANY($1)`,
    [[...new Set(stories.map(({ period }) => period))]],
  );
  const periodIds = new Map(periods.rows.map(({ id, key }) => [key, id]));
  await insertRows(
    client,
    'figure_sheet',
    stories.map((story) => ({
      id: story.id,
      unit_id: story.unitId,
      period_id: periodIds.get(story.period) ?? null,
      number: 1,
      state: 'DRAFT',
      version: versionOf(story),
      updated_at: lastMoment(story),
    })),
  );
  for (const number of [1, 2]) {
    const told = stories.filter(({ versions }) => versions.length >= number);
    if (number > 1) await move(client, told, `number = ${number}, state = 'DRAFT'`);
    await insertRows(
      client,
      'figure_sheet_version',
      told.map((story) => versionRow(story, number)),
    );
    await insertRows(
      client,
      'figure_entry',
      told.flatMap((story) => entryRows(story, number)),
    );
    const got = (...states: readonly string[]) =>
      told.filter(({ versions }) => states.includes(versions[number - 1]?.state ?? ''));
    await move(client, got('SUBMITTED', 'RETURNED', 'ACCEPTED'), `state = 'SUBMITTED'`);
    await move(client, got('RETURNED'), `state = 'RETURNED'`);
    await move(client, got('ACCEPTED'), `state = 'ACCEPTED', accepted_number = number`);
  }
}

async function move(client: ClientBase, stories: readonly SheetStory[], change: string) {
  await client.query(`UPDATE figure_sheet SET ${change} WHERE id = ANY($1::uuid[])`, [
    stories.map(({ id }) => id),
  ]);
}

function versionRow({ id, versions, moments, by }: SheetStory, number: number): Row {
  const { state, reason, returnReason } = versions[number - 1] ?? {};
  const at = moments[number - 1];
  const [submitter, accepter] = by;
  const isAccepted = state === 'ACCEPTED';
  const isSubmitted = isAccepted || state === 'SUBMITTED' || state === 'RETURNED';
  return {
    sheet_id: id,
    number,
    started_by_id: submitter,
    started_at: at?.startedAt ?? null,
    reason: reason ?? null,
    submitted_by_id: isSubmitted ? submitter : null,
    submitted_at: isSubmitted ? (at?.submittedAt ?? null) : null,
    accepted_by_id: isAccepted ? accepter : null,
    accepted_at: isAccepted ? (at?.acceptedAt ?? null) : null,
    return_reason: returnReason ?? null,
  };
}

function entryRows({ id, versions }: SheetStory, number: number): Row[] {
  return (versions[number - 1]?.cells ?? []).map(({ indicator, value, note }) => ({
    sheet_id: id,
    number,
    indicator_id: indicatorId(indicator),
    state: value === null ? 'NOT_APPLICABLE' : 'REPORTED',
    value,
    note: note ?? null,
  }));
}

const steps = { DRAFT: 1, SUBMITTED: 2, RETURNED: 3, ACCEPTED: 3 } as const;

function versionOf({ versions }: SheetStory): number {
  return versions.reduce((sum, { state }) => sum + steps[state], 0);
}

function lastMoment({ versions, moments }: SheetStory): string | null {
  const [state, at] = [versions.at(-1)?.state, moments.at(-1)];
  if (state === 'DRAFT') return at?.startedAt ?? null;
  return (state === 'SUBMITTED' ? at?.submittedAt : at?.acceptedAt) ?? null;
}
