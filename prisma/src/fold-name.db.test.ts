import { foldName } from '@phoihop/domain/units';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../tooling/postgres/src/test-database.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase('migrated');
  pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function foldedByDatabase(names: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ folded: string }>(
    'SELECT fold_name(name) AS folded FROM unnest($1::text[]) WITH ORDINALITY t(name, i) ORDER BY i',
    [names],
  );
  return rows.map(({ folded }) => folded);
}

// Every letter of Vietnamese, its marks on their own, digits, and what stands between words.
const letters = Array.from(
  'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwzAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYFJWZ' +
    'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ' +
    'ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ' +
    '\u0300\u0301\u0303\u0309\u03230123456789-/|.,() \t\u00a0\u2007\u202f\u3000\ufeff',
);
const name = fc
  .tuple(
    fc.array(fc.constantFrom(...letters), { maxLength: 40 }),
    fc.constantFrom('NFC', 'NFD', 'NFKC'),
  )
  .map(([parts, form]) => parts.join('').normalize(form));

it('the database folds a name as the domain does, however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 50, maxLength: 100 }), async (names) => {
      expect(await foldedByDatabase(names)).toEqual(names.map(foldName));
    }),
    { numRuns: 50 },
  );
});

it('both ways of writing a name are found by one', async () => {
  const names = [
    'Mù Căng Chải',
    'MÙ CANG CHẢI',
    'Mù Cang Chải'.normalize('NFD'),
    ' mu  cang chai ',
  ];
  expect(new Set(await foldedByDatabase(names))).toEqual(new Set(['mu cang chai']));
});
