import { sql } from 'kysely';
import type { RollUpReading } from './roll-up.ts';

/** What is asked as rows `indicator_id, kind`. */
export function readingsOf(readings: readonly RollUpReading[]) {
  return sql`select * from unnest(${readings.map(({ indicatorId }) => indicatorId)}::uuid[],
    ${readings.map(({ kind }) => kind)}::indicator_kind[]) as reading(indicator_id, kind)`;
}

/** The pieces of all windows as rows `indicator_id, period_id, is_last`. */
export function piecesOf(readings: readonly RollUpReading[]) {
  const rows = readings.flatMap(({ indicatorId, pieces }) =>
    pieces.map(({ id }, index) => ({ indicatorId, id, isLast: index === pieces.length - 1 })),
  );
  return sql`select * from unnest(${rows.map(({ indicatorId }) => indicatorId)}::uuid[],
    ${rows.map(({ id }) => id)}::int[], ${rows.map(({ isLast }) => isLast)}::boolean[])
    as piece(indicator_id, period_id, is_last)`;
}

/** The periods that are due as rows `indicator_id, level, period_id, first_day, last_day`. */
export function basesOf(readings: readonly RollUpReading[]) {
  const rows = readings.flatMap(({ indicatorId, level, due }) =>
    due.map((period) => ({ indicatorId, level, ...period })),
  );
  return sql`select * from unnest(${rows.map(({ indicatorId }) => indicatorId)}::uuid[],
    ${rows.map(({ level }) => level)}::unit_level[], ${rows.map(({ id }) => id)}::int[],
    ${rows.map(({ firstDay }) => firstDay)}::date[], ${rows.map(({ lastDay }) => lastDay)}::date[])
    as base(indicator_id, level, period_id, first_day, last_day)`;
}
