import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/postgres/src/test-database.ts';
import { cast } from './cast.ts';
import { ProfileMismatchError, seed } from './main.ts';

let demo: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  demo = await createTestDatabase('migrated');
  await seed({ ownerUrl: demo.ownerUrl, profile: 'demo' });
  client = new pg.Client({ connectionString: demo.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await demo.drop();
});

async function count(sql: string, ...values: readonly string[]): Promise<number> {
  const result = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${sql}`,
    [...values],
  );
  return result.rows[0]?.count ?? -1;
}

const onMapOf2023 = `version.valid_from <= '2023-12-15' AND (version.valid_to IS NULL OR '2023-12-15' < version.valid_to)`;
const communeSignings = `signing JOIN unit_version version ON version.unit_id = signing.unit_id AND ${onMapOf2023}
  WHERE level = 'COMMUNE' AND state = 'SIGNED'
    AND signing.valid_from <= $1::date AND coalesce(signing.valid_to > $1::date, true)`;

describe('the demo', () => {
  it.each([
    ['unit', 183 + 5 + 46],
    ['place', 183 + 5 + 46 + 6],
    ['organisation', 366 + 2 * 51],
    ['office', 366 + 2 * 51],
    ['office_holder', 366],
    ['reorganisation', 3],
    ['unit_lineage', 10 + 163],
    ['document', 20],
    ['document_relation', 9],
    ['programme', 1],
    ['indicator', 34],
    ['validation_rule', 11],
    ['standard', 6],
    ['published_figure', 20],
    ['published_progress', 6],
    ['recognition', 346],
    ['target', 15],
    ['review_template', 2],
    ['review_cycle', 1],
    ['report', 183],
    ["report WHERE state = 'EXEMPT'", 1],
    ["report WHERE state = 'NOT_STARTED' AND level = 'COMMUNE' AND parent_id IS NULL", 0],
    ['signing', 184],
    ['signing_party', 368],
    ["figure_sheet JOIN period ON period.id = period_id WHERE last_day < '2023-01-01'", 6921],
    ['account', 187],
    ['credential', 187],
    ['access_grant', 186 + 10 + 171],
  ])('holds in %s %i rows', async (table, rows) => {
    expect(await count(table)).toBe(rows);
  });

  it('has reports in every state, each submitted with the figures of its unit', async () => {
    const { rows } = await client.query<{ state: string }>(
      'SELECT DISTINCT state::text FROM report ORDER BY 1',
    );
    expect(rows.map(({ state }) => state)).toEqual([
      'ACCEPTED',
      'DRAFT',
      'EXEMPT',
      'NOT_STARTED',
      'RETURNED',
      'SUBMITTED',
    ]);
    expect(await count(`report_version WHERE submitted_at IS NOT NULL AND cells = '[]'`)).toBe(0);
  });

  it('gives every place a parent one step up whose range holds it', async () => {
    const misplaced = await count(`place child LEFT JOIN place parent ON parent.id = child.parent_id
      WHERE child.depth > 1 AND (parent.id IS NULL OR parent.depth <> child.depth - 1
        OR child.path <= parent.path OR child.path_end > parent.path_end)`);

    expect(misplaced).toBe(0);
    // Yên Bái, and Lào Cai after it.
    expect(await count('place WHERE parent_id IS NULL AND depth = 1')).toBe(2);
  });

  it.each([
    ['2023-07-31', 112],
    ['2023-08-31', 121],
    ['2023-09-30', 133],
    ['2023-10-31', 140],
    ['2023-11-30', 149],
    ['2023-12-15', 154],
  ])('has on %s %i of 173 communes in force', async (day, communes) => {
    expect(await count(communeSignings, day)).toBe(communes);
  });

  it('has 132 xã among the 154, and 8 of 9 districts', async () => {
    expect(await count(`${communeSignings} AND kind = 'XA'`, '2023-12-15')).toBe(132);
    expect(
      await count(`signing JOIN unit_version version ON version.unit_id = signing.unit_id AND ${onMapOf2023}
        WHERE level = 'DISTRICT' AND state = 'SIGNED'`),
    ).toBe(8);
  });

  it('marks as synthetic every signing but the two that the province made', async () => {
    expect(await count('signing WHERE NOT is_synthetic')).toBe(2);
  });

  it('names who signed in what is signed, and nobody in what is not', async () => {
    const wrong = await count(`signing_party JOIN signing ON signing.id = signing_id
      WHERE is_synthetic AND (state = 'SIGNED') <> (holder_name IS NOT NULL)`);

    expect(wrong).toBe(0);
  });

  it('has one link in the chain for every entry on record, in the order of time', async () => {
    const entries = await count('audit_entry');

    expect(entries).toBeGreaterThan(900);
    expect(await count('audit_link')).toBe(entries);
    expect(
      await count(`(SELECT at < lag(at) OVER (ORDER BY position) AS is_late
        FROM audit_link JOIN audit_entry ON audit_entry.id = entry_id) told WHERE is_late`),
    ).toBe(0);
  });

  it('lets the last entry of every signing say the state it is in', async () => {
    const wrong = await count(`signing JOIN LATERAL (
        SELECT "after" FROM audit_entry WHERE subject_id = signing.id::text ORDER BY id DESC LIMIT 1
      ) last ON true WHERE last."after" ->> 'state' <> signing.state::text`);

    expect(wrong).toBe(0);
  });

  it('counts in accepted cells of 2022 and before exactly what the breakdown has', async () => {
    const { rows } = await client.query<{ key: string; sum: string }>(
      `SELECT indicator.key, trim_scale(sum(value))::text AS sum FROM collected_cell
         JOIN indicator ON indicator.id = indicator_id JOIN period ON period.id = period_id
        WHERE last_day < '2023-01-01' AND indicator.key = ANY($1) AND period.key <> '2021'
        GROUP BY indicator.key ORDER BY indicator.key`,
      [['study_sessions', 'mediators', 'self_management_members', 'leaflets_printed']],
    );

    expect(rows.map(({ key, sum }) => [key, sum])).toEqual([
      ['leaflets_printed', '33000'],
      ['mediators', '8676'],
      ['self_management_members', '52811'],
      ['study_sessions', '5786'],
    ]);
  });

  it('has sheets of 2023 in as many states as chance had it, one corrected and one being corrected', async () => {
    const { rows } = await client.query<{ key: string; states: number }>(
      `SELECT period.key, count(DISTINCT state)::int AS states FROM figure_sheet
         JOIN period ON period.id = period_id WHERE period.key LIKE '2023%'
        GROUP BY period.key ORDER BY period.key`,
    );

    expect(rows.map(({ key, states }) => [key, states])).toEqual([
      ['2023-Q1', 2],
      ['2023-Q2', 3],
      ['2023-Q3', 4],
    ]);
    expect(await count("figure_sheet WHERE number = 2 AND state = 'ACCEPTED'")).toBe(1);
    expect(await count("figure_sheet WHERE number = 2 AND state = 'DRAFT'")).toBe(1);
    expect(await count("figure_entry WHERE state = 'NOT_APPLICABLE'")).toBeGreaterThan(0);
  });

  it('has every member of the cast sign in by password, one of them without any grant', async () => {
    const accounts = await client.query<{ username: string }>(
      `SELECT username FROM account JOIN credential ON account_id = account.id
        WHERE provider_id = 'credential' AND provider_account_id = account.id ORDER BY username`,
    );

    expect(accounts.rows.map((row) => row.username).toSorted()).toEqual(
      cast.map((one) => one.username).toSorted(),
    );
    expect(
      await count(`account WHERE username = 'chua-quyen'
        AND NOT EXISTS (SELECT FROM access_grant WHERE account_id = account.id)`),
    ).toBe(1);
  });
});

/** One digest over the rows of all tables. */
async function contentOf(on: pg.Client): Promise<string> {
  const tables = await on.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`,
  );
  const digests = tables.rows.map(
    ({ name }) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${name}" t`,
  );
  // Read side by side, they come in any order.
  const result = await on.query(`${digests.join(' UNION ALL ')} ORDER BY name`);
  return JSON.stringify(result.rows);
}

describe('a second seeding', () => {
  it('changes nothing, whatever people have done since', async () => {
    await client.query(`UPDATE signing SET title = title || ' (sửa)' WHERE state = 'DRAFTING'`);
    const before = await contentOf(client);
    await seed({ ownerUrl: demo.ownerUrl, profile: 'demo' });

    expect(await contentOf(client)).toBe(before);
  });

  it('as another profile is refused and changes nothing', async () => {
    const before = await contentOf(client);
    const refused = seed({ ownerUrl: demo.ownerUrl, profile: 'reference' });

    await expect(refused).rejects.toThrow(ProfileMismatchError);
    await expect(refused).rejects.toThrow('holds the profile "demo"');
    expect(await contentOf(client)).toBe(before);
  });
});

describe('another database', () => {
  let other: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    other = await createTestDatabase('migrated');
    client = new pg.Client({ connectionString: other.ownerUrl });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await other.drop();
  });

  it('that holds rows without a stamp is refused and keeps them', async () => {
    await client.query(
      `INSERT INTO verification (id, identifier, value, expires_at) VALUES ('1', 'a', 'b', now())`,
    );
    const before = await contentOf(client);
    const refused = seed({ ownerUrl: other.ownerUrl, profile: 'reference' });

    await expect(refused).rejects.toThrow('is not empty (table "verification" has rows)');
    expect(await contentOf(client)).toBe(before);
    await client.query('DELETE FROM verification');
  });

  it('seeded twice at once gets the same rows by the same ids, and no accounts as the reference', async () => {
    const options = { ownerUrl: other.ownerUrl, profile: 'reference' } as const;
    await Promise.all([seed(options), seed(options)]);
    const accounts = await client.query('SELECT FROM account');
    const units = await client.query<{ unit_id: string }>(
      `SELECT unit_id FROM unit_version WHERE code = '04507'`,
    );

    expect(accounts.rowCount).toBe(0);
    expect(
      await count(
        `unit_version WHERE code = '04507' AND unit_id = $1`,
        units.rows[0]?.unit_id ?? '',
      ),
    ).toBe(1);
  });
});
