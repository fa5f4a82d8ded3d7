import type { ClientBase } from 'pg';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A little of everything, in the words of the first migration: what it held may never be asked of a later seed. */
const statements: readonly string[] = [
  `INSERT INTO unit (id, valid_from, start_unknown, source)
     VALUES ('${id(1)}', '2020-02-01', true, 'test'), ('${id(2)}', '2021-01-01', false, 'test')`,
  `INSERT INTO unit_version (unit_id, valid_from, code, kind, name, full_name, parent_id) VALUES
     ('${id(1)}', '2020-02-01', '15', 'TINH', 'Yên Bái', 'Tỉnh Yên Bái', NULL),
     ('${id(2)}', '2021-01-01', '04507', 'XA', 'Minh Quán', 'Xã Minh Quán', '${id(1)}')`,
  `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end)
     VALUES ('${id(1)}', NULL, '2020-02-01', 1, 1000, 2000)`,
  `INSERT INTO place (unit_id, parent_id, valid_from, depth, path, path_end)
     SELECT '${id(2)}', id, '2021-01-01', 2, 1100, 1200 FROM place`,
  `INSERT INTO account (id, name, email, username, display_username, updated_at)
     VALUES ('tinh', 'Tỉnh', 'tinh@example.test', 'tinh', 'tinh', now())`,
  `INSERT INTO access_grant (account_id, role, unit_id) VALUES ('tinh', 'COORDINATOR', '${id(1)}')`,
  `INSERT INTO indicator (key, name_vi, name_en, measure_vi, measure_en, kind, collected_at, frequency, position, source)
     VALUES ('study_sessions', 'Buổi học', 'Sessions', 'buổi', 'sessions', 'FLOW', 'COMMUNE', 'QUARTER', 1, 'test')`,
  `INSERT INTO programme (id, code, name_vi, name_en, starts_on)
     VALUES ('${id(3)}', '09/CTr-BCA-MTTW', 'Chương trình', 'Programme', '2013-08-01')`,
  `INSERT INTO signing (id, programme_id, unit_id, title, valid_from, updated_at)
     VALUES ('${id(4)}', '${id(3)}', '${id(2)}', 'Kế hoạch', '2022-01-01', now())`,
  `INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id, unit_id, after)
     VALUES ('tinh', 'Tỉnh', 'signing.CREATE', 'Signing', '${id(4)}', '${id(2)}', '{"state": "PLANNED"}')`,
  `INSERT INTO deployment (profile) VALUES ('demo')`,
];

/** Fills a database that has the first migration alone. */
export async function fillAsAtFirst(client: ClientBase): Promise<void> {
  await client.query(['BEGIN', ...statements, 'COMMIT'].join(';\n'));
}
