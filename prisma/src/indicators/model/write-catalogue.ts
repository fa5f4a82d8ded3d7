import type { ClientBase } from 'pg';
import { insertRows } from '../../../seed/insert-rows.ts';
import { stableId } from '../../stable-id.ts';
import { worldIndicators } from './cells.ts';

export const indicatorId = (key: string) => stableId(`world indicator:${key}`);

const person = { email_verified: true, name: 'Người thử' };

/** The catalogue that all worlds share, and who reports and accepts in them. */
export async function writeCatalogue(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'account',
    ['reporter', 'accepter'].map((id) => ({
      ...person,
      id,
      email: `${id}@example.test`,
      username: id,
      display_username: id,
      created_at: '2020-01-01',
      updated_at: '2020-01-01',
    })),
  );
  await insertRows(
    client,
    'indicator',
    worldIndicators.map(({ key, kind, frequency, calendar, maxAge, parts }, index) => ({
      id: indicatorId(key),
      key,
      name_vi: key,
      name_en: key,
      measure_vi: 'x',
      measure_en: 'x',
      kind: parts ? 'RATIO' : kind,
      collected_at: parts ? null : 'COMMUNE',
      frequency: parts ? null : frequency,
      calendar_key: parts ? null : calendar,
      max_age: kind === 'STOCK' && !parts ? maxAge : null,
      numerator_id: parts ? indicatorId(parts[0]) : null,
      denominator_id: parts ? indicatorId(parts[1]) : null,
      per: parts ? 100 : null,
      decimals: 0,
      position: index + 1,
      source: 'test',
      version: 1,
    })),
  );
}
