import type { ClientBase } from 'pg';
import { insertRows, type Row } from '../insert-rows.ts';
import { orNull, readTable } from '../read-table.ts';
import { sources } from '../sources.ts';
import { stableId } from '../../src/stable-id.ts';
import { unitId } from '../unit-list.ts';
import { standardId } from './standards.ts';

const indicatorColumns = [
  'key',
  'name_vi',
  'name_en',
  'measure_vi',
  'measure_en',
  'kind',
  'collected_at',
  'frequency',
  'collected_from',
  'numerator',
  'denominator',
  'total',
  'standard',
] as const;

const figureColumns = [
  'unit_code',
  'indicator_key',
  'period',
  'value',
  'precision',
  'as_of',
  'remark',
  'source',
] as const;

/** The indicators and what was published for them: facts beside what is computed, never added in. */
export async function seedIndicators(client: ClientBase): Promise<void> {
  const indicators = readTable('indicators', indicatorColumns);
  await insertRows(client, 'indicator', indicators.map(indicatorRow));
  await insertRows(
    client,
    'published_figure',
    readTable('published-figures', figureColumns).map((row) => ({
      id: stableId(`published-figure:${row.unit_code}:${row.indicator_key}:${row.period}`),
      unit_id: unitId(row.unit_code),
      indicator_id: indicatorId(row.indicator_key),
      period: row.period,
      value: orNull(row.value),
      precision: row.precision,
      as_of: row.as_of,
      remark: orNull(row.remark),
      source: row.source,
    })),
  );
}

const knownIds = new Map<string, string>();

export function indicatorId(key: string): string {
  const id = knownIds.get(key) ?? stableId(`indicator:${key}`);
  knownIds.set(key, id);
  return id;
}

function indicatorRow(
  row: Readonly<Record<(typeof indicatorColumns)[number], string>>,
  index: number,
): Row {
  const { numerator, denominator, total, standard, ...words } = row;
  return {
    ...words,
    id: indicatorId(row.key),
    collected_at: orNull(row.collected_at),
    frequency: orNull(row.frequency),
    collected_from: orNull(row.collected_from),
    // A stock stays good for one of its own periods unless an indicator says otherwise.
    max_age: row.kind === 'STOCK' ? 1 : null,
    calendar_key: row.collected_at === '' ? null : 'CALENDAR',
    per: row.kind === 'RATIO' ? 100 : null,
    numerator_id: numerator === '' ? null : indicatorId(numerator),
    denominator_id: denominator === '' ? null : indicatorId(denominator),
    total_id: total === '' ? null : indicatorId(total),
    standard_id: standard === '' ? null : standardId(standard),
    position: index + 1,
    source: sources.review,
  };
}
