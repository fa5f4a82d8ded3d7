import { readFileSync } from 'node:fs';
import { pathUnder, wholeCountry } from '@phoihop/domain/units';
import type pg from 'pg';

/** How many units a made-up country has. */
export interface Nation {
  readonly provinces: number;
  readonly districts: number;
  readonly communes: number;
}

interface Unit {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: 'TINH' | 'HUYEN' | 'XA';
  readonly depth: number;
  readonly path: string;
  readonly pathEnd: string;
}

const counts = readFileSync(new URL('../data/national-counts.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([code = '', , districts = '', communes = '']) => ({
    code,
    districts: Number(districts),
    communes: Number(communes),
  }));

export const indicatorCount = 24;
const months = 12;

/** Fills a migrated, empty database with a country, on the counts of 2023, and a year of months of every indicator. */
export async function fillNation(client: pg.Client, communesMax: number): Promise<Nation> {
  const units = unitsUpTo(communesMax);
  await client.query('BEGIN');
  // What is made up here keeps the rules; to look at three million cells again would be to measure the looking.
  for (const table of ['figure_sheet', 'figure_entry', 'figure_sheet_version']) {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  }
  await client.query(unitsSql, [JSON.stringify(units)]);
  for (const depth of [1, 2, 3]) await client.query(placesSql, [JSON.stringify(units), depth]);
  await client.query(indicatorsSql, [indicatorCount]);
  await client.query(
    `INSERT INTO account (id, name, email, username, display_username, updated_at)
     SELECT id, id, id || '@example.test', id, id, now() FROM unnest(ARRAY['reporter', 'accepter']) id`,
  );
  await client.query(sheetsSql, [months]);
  await client.query(versionsSql);
  await client.query(entriesSql);
  for (const table of ['figure_sheet', 'figure_entry', 'figure_sheet_version']) {
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE)');
  const of = (kind: Unit['kind']) => units.filter((unit) => unit.kind === kind).length;
  return { provinces: of('TINH'), districts: of('HUYEN'), communes: of('XA') };
}

/** Provinces one after the other until there are so many communes; they lie evenly in their districts. */
function unitsUpTo(communesMax: number): readonly Unit[] {
  const units: Unit[] = [];
  let made = 0;
  for (const [index, province] of counts.entries()) {
    if (made >= communesMax) break;
    const top = pathUnder(wholeCountry, 0, index + 1);
    units.push(unitOf(province.code, null, 'TINH', 1, top));
    const districts = Array.from({ length: province.districts }, (_, at) => ({
      code: `${province.code}${String(at + 1).padStart(2, '0')}`,
      ...pathUnder(top, 1, at + 1),
      communes: 0,
    }));
    for (const { code, ...range } of districts)
      units.push(unitOf(code, province.code, 'HUYEN', 2, range));
    const communes = Math.min(province.communes, communesMax - made);
    for (let at = 0; at < communes; at += 1) {
      const district = districts[at % districts.length];
      if (!district) continue;
      district.communes += 1;
      const code = `${district.code}${String(district.communes).padStart(3, '0')}`;
      units.push(unitOf(code, district.code, 'XA', 3, pathUnder(district, 2, district.communes)));
    }
    made += communes;
  }
  return units;
}

function unitOf(
  code: string,
  parent: string | null,
  kind: Unit['kind'],
  depth: number,
  { path, pathEnd }: { readonly path: bigint; readonly pathEnd: bigint },
): Unit {
  return { code, parent, kind, depth, path: String(path), pathEnd: String(pathEnd) };
}

const rows = `json_to_recordset($1::json) AS row(code text, parent text, kind text, depth smallint, path bigint, "pathEnd" bigint)`;
const idOf = (code: string) => `md5('unit' || ${code})::uuid`;

const unitsSql = `
  WITH named AS (SELECT * FROM ${rows}), made AS (
    INSERT INTO unit (id, valid_from, source) SELECT ${idOf('code')}, '2020-01-01', 'bench' FROM named RETURNING id)
  INSERT INTO unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id)
    SELECT ${idOf('code')}, '2020-01-01', code, kind::unit_kind, code, code, ${idOf('parent')} FROM named`;

const placesSql = `
  INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end)
    SELECT ${idOf('row.code')}, above.id, '2020-01-01', row.depth, row.path, row."pathEnd"
      FROM ${rows} LEFT JOIN place above ON above.unit_id = ${idOf('row.parent')}
     WHERE row.depth = $2::int`;

// Two in three are flows, as of the indicators that are collected here.
const indicatorsSql = `
  INSERT INTO indicator (key, name_vi, name_en, measure_vi, measure_en, kind, collected_at, frequency, calendar_key, max_age, position, source)
    SELECT 'bench_' || n, 'n', 'n', 'x', 'x', (CASE WHEN n % 3 = 0 THEN 'STOCK' ELSE 'FLOW' END)::indicator_kind, 'COMMUNE', 'MONTH',
           'CALENDAR', CASE WHEN n % 3 = 0 THEN 1 END, n, 'bench'
      FROM generate_series(1, $1::int) n`;

const sheetsSql = `
  INSERT INTO figure_sheet (unit_id, period_id, state, accepted_number, updated_at)
    SELECT place.unit_id, period.id, 'ACCEPTED', 1, now()
      FROM place CROSS JOIN (SELECT id FROM period WHERE calendar_key = 'CALENDAR' AND frequency = 'MONTH' AND key LIKE '2022-%' LIMIT $1::int) period
     WHERE place.level = 'COMMUNE'`;

const versionsSql = `
  INSERT INTO figure_sheet_version (sheet_id, number, started_by_id, started_at, submitted_by_id, submitted_at, accepted_by_id, accepted_at)
    SELECT id, 1, 'reporter', now(), 'reporter', now(), 'accepter', now() FROM figure_sheet`;

const entriesSql = `
  INSERT INTO figure_entry (sheet_id, number, indicator_id, state, value)
    SELECT sheet.id, 1, indicator.id, 'REPORTED', (hashtext(sheet.id::text || indicator.position) & 1023)
      FROM figure_sheet sheet CROSS JOIN indicator`;
