import { date } from '@phoihop/domain/dates';
import { planReorganisation } from '@phoihop/domain/units';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tooling/postgres/src/test-database.ts';
import { seed } from '../../seed/main.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase('migrated');
  let t = Date.now();
  await seed({ ownerUrl: database.ownerUrl, profile: 'demo', onProgress: (line) => { console.log(line, Date.now() - t); t = Date.now(); } });
  console.log('end', Date.now() - t);
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
}, 300_000);
afterAll(async () => { await client.end(); await database.drop(); });
it('x', async () => {
  const r = await client.query(`SELECT state, number, (select count(*) from unit where made_by_id=r.id) m, (select count(*) from unit where ended_by_id=r.id) e, (select count(*) from access_grant g where g.made_by_id=r.id) g,(select count(*) from place g where g.made_by_id=r.id) p FROM reorganisation r order by effective_on`);
  console.log(r.rows);
  console.log((await client.query(`select level, count(*), '2023-12-31' d from place where valid_from<='2023-12-31' and (valid_to is null or valid_to>'2023-12-31') group by 1 union all select level, count(*), '2025-03-01' from place where valid_from<='2025-03-01' and (valid_to is null or valid_to>'2025-03-01') group by 1 union all select level, count(*), '2025-07-01' from place where valid_from<='2025-07-01' and (valid_to is null or valid_to>'2025-07-01') group by 1`)).rows);
});
