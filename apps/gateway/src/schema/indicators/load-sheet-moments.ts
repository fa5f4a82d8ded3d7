import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';

interface Moments {
  readonly sheetId: string;
  readonly number: number;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
}

/** When versions of sheets were submitted and accepted; keys are `sheet@number`. */
export const loadSheetMoments = batched<Moments>(async ({ db }, keys) => {
  const asked = keys.map((key) => key.split('@'));
  const { rows } = await sql<Moments>`
    select version.sheet_id, version.number, version.submitted_at, version.accepted_at
      from figure_sheet_version version
      join unnest(${asked.map(([id]) => id)}::uuid[], ${asked.map(([, number]) => Number(number))}::int[])
        as asked(id, number) on version.sheet_id = asked.id and version.number = asked.number`.execute(
    db.kysely,
  );
  return mapBy(rows, ({ sheetId, number }) => `${sheetId}@${number}`);
});
