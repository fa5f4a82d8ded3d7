import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../tooling/postgres/src/test-database.ts';
import { appliedFrom, readAct, recordMove } from './move-act.fixture.ts';
import { revertReorganisation } from './revert-reorganisation.ts';
import { writingOn } from './writing.ts';

const number = '1673/NQ-UBTVQH15';
const madeUnit = `(SELECT unit.id FROM unit JOIN unit_version ON unit_id = unit.id WHERE unit.made_by_id IS NOT NULL AND code = '15')`;
const madeOffice = `(SELECT office.id FROM office JOIN organisation ON organisation.id = organisation_id
  WHERE unit_id = ${madeUnit} AND organisation.kind = 'POLICE')`;
const madeGrant = `(SELECT id FROM access_grant WHERE unit_id = ${madeUnit} AND role = 'COORDINATOR' ORDER BY id LIMIT 1)`;

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase('demo');
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.query('ROLLBACK');
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** A row like one that the demo has, but for what is given; its own triggers do not ask where it comes from. */
const like = (table: string, given: Readonly<Record<string, string>>) => {
  const parts = Object.entries(given).map(([column, value]) => `'${column}', ${value}`);
  return `ALTER TABLE ${table} DISABLE TRIGGER USER;
    INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object(${parts.join(', ')}))).*
      FROM ${table} t LIMIT 1;
    ALTER TABLE ${table} ENABLE TRIGGER USER`;
};
const newId = { id: 'gen_random_uuid()' };
const atMade = { ...newId, unit_id: madeUnit };
const signing = like('signing', {
  ...atMade,
  state: `'PLANNED'`,
  basis_id: 'NULL',
  supersedes_id: 'NULL',
  superseded_on: 'NULL',
  terminated_on: 'NULL',
});
const report = like('report', {
  ...atMade,
  parent_id: 'NULL',
  position: '9999',
  state: `'NOT_STARTED'`,
  first_submitted_on: 'NULL',
  accepted_number: 'NULL',
  accepted_on: 'NULL',
  exempt_reason: 'NULL',
  exempt_on: 'NULL',
});

/** What can hang on a unit that an act made, on a body or a post there, or on a grant it gave. */
const facts: Readonly<Record<string, string>> = {
  access_grant: `INSERT INTO access_grant (account_id, role, unit_id) VALUES ('account-xem', 'REPORTER', ${madeUnit})`,
  bulk_move_item: `WITH bulk AS (INSERT INTO bulk_move (move, particulars, created_by_id, created_at)
        VALUES ('SIGN', '{}', 'account-tinh', now()) RETURNING id)
      INSERT INTO bulk_move_item (bulk_move_id, position, unit_id) SELECT id, 1, ${madeUnit} FROM bulk`,
  delegation: `INSERT INTO delegation (grant_id, account_id, valid_from, valid_to, reason)
      VALUES (${madeGrant}, 'account-xem', now(), now() + interval '1 day', 'thử')`,
  figure_sheet: like('figure_sheet', {
    ...atMade,
    state: `'DRAFT'`,
    number: '1',
    accepted_number: 'NULL',
  }),
  office: `INSERT INTO office (organisation_id, title_vi, title_en) SELECT organisation_id, 'Phó', 'Deputy' FROM office WHERE id = ${madeOffice}`,
  office_holder: `INSERT INTO office_holder (office_id, name, valid_from) VALUES (${madeOffice}, 'Người giữ', '2025-07-02')`,
  organisation: `INSERT INTO organisation (unit_id, kind, name_vi, name_en, valid_from) VALUES (${madeUnit}, 'STEERING_COMMITTEE', 'Ban', 'Committee', '2025-07-02')`,
  published_figure: like('published_figure', atMade),
  published_progress: like('published_progress', { ...newId, unit_id: madeUnit }),
  recognition: like('recognition', atMade),
  report,
  review_cycle: like('review_cycle', atMade),
  reminder: `INSERT INTO reminder (unit_id, kind, subject_id, day, at)
      VALUES (${madeUnit}, (enum_range(NULL::reminder_kind))[1], gen_random_uuid(), '2025-07-02', now())`,
  signing,
  signing_party: like('signing_party', {
    organisation_kind: `'PARTY_COMMITTEE'`,
    position: '9',
    office_id: madeOffice,
  }),
  signing_witness: `INSERT INTO signing_witness (signing_id, position, office_id)
      SELECT id, 9, ${madeOffice} FROM signing WHERE state = 'DRAFTING' LIMIT 1`,
  target: like('target', atMade),
  task: `${report}; INSERT INTO task (cycle_id, unit_id, what, due_on)
      SELECT cycle_id, unit_id, 'Việc', '2025-08-01' FROM report WHERE unit_id = ${madeUnit}`,
};

/** The tables in which something hangs on what the act made. */
async function factsOnMade(actId: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM facts_on_made($1::uuid)`,
    [actId],
  );
  return rows.map(({ name }) => name);
}

it.each(Object.keys(facts))(
  'a %s at a successor keeps an act from being reverted',
  async (table) => {
    const act = await readAct(owner, number);
    await owner.query('BEGIN');
    await owner.query(facts[table] ?? '');
    const told = await factsOnMade(act.id);
    await recordMove(owner, act, 'REVERT');

    expect(told).toContain(table);
    await expect(revertReorganisation(writingOn(owner), appliedFrom(act))).rejects.toMatchObject({
      code: expect.stringMatching(/^23/),
    });
  },
);

it('nothing hangs on what an act made as long as nobody has done anything there', async () => {
  const act = await readAct(owner, number);

  expect(await factsOnMade(act.id)).toEqual([]);
});

it('no table that holds facts of a unit, a body, a post or a grant is left out of this', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
      WHERE contype = 'f' AND confrelid = ANY('{unit,place,organisation,office,access_grant}'::regclass[]) ORDER BY 1`,
  );
  const map = ['place', 'unit_lineage', 'unit_version'];

  expect(rows.map(({ name }) => name)).toEqual([...Object.keys(facts), ...map].toSorted());
});
