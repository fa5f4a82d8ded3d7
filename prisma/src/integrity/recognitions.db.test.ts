import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { refusedBy } from './refused.ts';

let database: TestDatabase;
let app: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  app = new pg.Pool({ connectionString: database.appUrl });
  // The slate is clean for one commune: what it holds is each test's own.
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('ALTER TABLE recognition DISABLE TRIGGER recognition_checked');
  await owner.query(`DELETE FROM recognition WHERE unit_id = ${unit('04423')}`);
  await owner.query('ALTER TABLE recognition ENABLE TRIGGER recognition_checked');
  await owner.end();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** Who bore the code first: later acts gave some codes to others. */
const unit = (code: string) =>
  `(SELECT unit_id FROM unit_version WHERE code = '${code}' ORDER BY valid_from LIMIT 1)`;
const standard = (key: string) => `(SELECT id FROM standard WHERE key = '${key}')`;

interface Kept {
  readonly code?: string;
  readonly key?: string;
  readonly number?: string;
  readonly from?: string;
  readonly to?: string | null;
  readonly withdrawn?: readonly [string | null, string | null, string | null];
}

function recognise({ code = '04423', key = 'new_rural', ...more }: Kept = {}) {
  const { number = '12/QĐ-UBND', from = '2021-01-01', to = null } = more;
  const [on = null, withNumber = null, reason = null] = more.withdrawn ?? [];
  return {
    text: `INSERT INTO recognition (unit_id, standard_id, decision_number, decided_on, valid_from, valid_to,
             withdrawn_on, withdrawal_number, withdrawal_reason)
           VALUES (${unit(code)}, ${standard(key)}, $1, $2, $2, $3, $4, $5, $6)`,
    values: [number, from, to, on, withNumber, reason],
  };
}

const refusal = (...kept: readonly Kept[]) =>
  refusedBy(app, async (client) => {
    for (const each of kept) await client.query(recognise(each));
  });

describe('a recognition', () => {
  it.each<[string, Kept, string | null]>([
    ['of a xã as new-style rural', {}, null],
    ['that ends', { to: '2026-01-01' }, null],
    ['that ends on its first day', { to: '2021-01-01' }, 'recognition_interval_check'],
    ['without a number', { number: ' ' }, 'recognition_words_check'],
    ['withdrawn, with number and reason', { withdrawn: ['2022-01-01', '9/QĐ', 'Không đạt'] }, null],
    [
      'withdrawn without a number',
      { withdrawn: ['2022-01-01', null, 'Không đạt'] },
      'recognition_withdrawn_check',
    ],
    [
      'withdrawn without a reason',
      { withdrawn: ['2022-01-01', '9/QĐ', null] },
      'recognition_withdrawn_check',
    ],
    [
      'withdrawn on no day',
      { withdrawn: [null, '9/QĐ', 'Không đạt'] },
      'recognition_withdrawn_check',
    ],
    [
      'withdrawn before it began',
      { withdrawn: ['2020-12-31', '9/QĐ', 'Không đạt'] },
      'recognition_withdrawn_check',
    ],
    [
      'withdrawn for a reason of white space',
      { withdrawn: ['2022-01-01', '9/QĐ', ' '] },
      'recognition_words_check',
    ],
    ['of a xã as civilised urban', { key: 'civilised_urban' }, 'recognition_applies_check'],
    ['of a phường as new-style rural', { code: '04252' }, 'recognition_applies_check'],
    [
      'of a huyện as a district',
      { code: '138', key: 'new_rural_district', from: '2010-01-01', to: '2011-01-01' },
      null,
    ],
    // The map of those days is not known, and the unit is known to have lived.
    ['of days before the map is known', { from: '2015-01-01' }, null],
    [
      'of days before the standard was laid down',
      { from: '2009-12-31' },
      'recognition_applies_check',
    ],
  ])('%s', async (_, kept, constraint) => {
    expect(await refusal(kept)).toBe(constraint);
  });

  it.each<[string, Kept, string | null]>([
    ['begins on the last day of another', { from: '2024-12-31' }, 'recognition_excl'],
    ['begins where another ends', { from: '2025-01-01' }, null],
    ['lies around another', { from: '2020-06-01' }, 'recognition_excl'],
    ['is in another standard', { key: 'new_rural_advanced' }, null],
  ])('beside one that holds to 2025: %s', async (_, kept, constraint) => {
    expect(await refusal({ to: '2025-01-01' }, kept)).toBe(constraint);
  });

  it('follows one that was withdrawn, from that day on', async () => {
    const withdrawn: Kept = { withdrawn: ['2022-01-01', '9/QĐ', 'Không đạt'] };

    expect(await refusal(withdrawn, { from: '2022-01-01' })).toBeNull();
    expect(await refusal(withdrawn, { from: '2021-12-31' })).toBe('recognition_excl');
  });

  const after = (...statements: readonly string[]) =>
    refusedBy(app, async (client) => {
      await client.query(recognise());
      for (const each of statements) await client.query(each);
    });
  const mine = `WHERE unit_id = ${unit('04423')}`;
  const withdraw = `UPDATE recognition SET withdrawn_on = '2022-01-01', withdrawal_number = '9/QĐ',
    withdrawal_reason = 'Không đạt', version = version + 1 ${mine}`;

  it('may be withdrawn, once', async () => {
    expect(await after(withdraw)).toBeNull();
    expect(await after(withdraw, withdraw)).toBe('recognition_frozen_check');
    expect(
      await after(
        withdraw,
        `UPDATE recognition SET withdrawn_on = NULL,
      withdrawal_number = NULL, withdrawal_reason = NULL ${mine}`,
      ),
    ).toBe('recognition_frozen_check');
  });

  it.each([
    ['its number', `UPDATE recognition SET decision_number = 'x' ${mine}`],
    ['its days', `UPDATE recognition SET valid_to = '2030-01-01' ${mine}`],
    ['the day of the decision', `UPDATE recognition SET decided_on = '2020-01-01' ${mine}`],
    ['its unit', `UPDATE recognition SET unit_id = ${unit('04252')} ${mine}`],
    [
      'its standard',
      `UPDATE recognition SET standard_id = ${standard('security_criterion')} ${mine}`,
    ],
  ])('stays as it was decided: %s', async (_, statement) => {
    expect(await after(statement)).toBe('recognition_frozen_check');
  });

  it('is taken away by nobody: the application may not, and the owner of the tables does not', async () => {
    await expect(after(`DELETE FROM recognition ${mine}`)).rejects.toThrow('permission denied');
    const owner = new pg.Pool({ connectionString: database.ownerUrl });
    const deleted = await refusedBy(owner, (client) => client.query('DELETE FROM recognition'));
    await owner.end();

    expect(deleted).toBe('recognition_frozen_check');
  });

  it('keeps its standard from being taken away', async () => {
    const owner = new pg.Pool({ connectionString: database.ownerUrl });
    const taken = await refusedBy(owner, (client) =>
      client.query(`DELETE FROM standard WHERE key = 'civilised_urban'`),
    );
    await owner.end();

    expect(taken).toMatch(/_standard_id_fkey$/);
  });
});

describe('a target', () => {
  const target = (of: string, value: string, source: string) =>
    refusedBy(app, (client) =>
      client.query(
        `INSERT INTO target (unit_id, standard_id, indicator_id, value, due_on, source)
         VALUES (${unit('15')}, ${of}, $1, '2025-12-31', $2)`,
        [value, source],
      ),
    );
  const indicator = '(SELECT id FROM indicator LIMIT 1)';

  it.each([
    ['for a standard', `${standard('new_rural')}, NULL`, '105', 'Kế hoạch', null],
    ['for an indicator', `NULL, ${indicator}`, '88.5', 'Kế hoạch', null],
    ['for both', `${standard('new_rural')}, ${indicator}`, '105', 'Kế hoạch', 'target_of_check'],
    ['for neither', 'NULL, NULL', '105', 'Kế hoạch', 'target_of_check'],
    ['below nothing', `${standard('new_rural')}, NULL`, '-1', 'Kế hoạch', 'target_value_check'],
    ['laid down nowhere', `${standard('new_rural')}, NULL`, '1', ' ', 'target_value_check'],
  ])('%s', async (_, of, value, source, constraint) => {
    expect(await target(of, value, source)).toBe(constraint);
  });
});

it('both are on record: what is changed behind it is found', async () => {
  const { rows } = await app.query<{ audited: boolean }>(
    `SELECT audited_tables() @> ARRAY['recognition', 'target', 'standard', 'standard_kind'] AS audited`,
  );

  expect(rows).toEqual([{ audited: true }]);
});
