/** A unit's latest signing, read along with a list of units. */
import { sql } from 'kysely';
import { joinWhenAsked } from '../units/unit-joins.ts';
import type { SigningRow } from './signing-row.ts';

/** The columns of a signing as JSON names them. */
const jsonColumns = {
  id: 'id',
  programmeId: 'programme_id',
  unitId: 'unit_id',
  state: 'state',
  number: 'number',
  title: 'title',
  grounds: 'grounds',
  signedOn: 'signed_on',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  supersededOn: 'superseded_on',
  terminatedOn: 'terminated_on',
  basisId: 'basis_id',
  supersedesId: 'supersedes_id',
  documentId: 'document_id',
  submissions: 'submissions',
  submittedById: 'submitted_by_id',
  submittedForId: 'submitted_for_id',
  approvedById: 'approved_by_id',
  approvedForId: 'approved_for_id',
  submittedAt: 'submitted_at',
  approvedAt: 'approved_at',
  approvedDigest: 'approved_digest',
  recordedAt: 'recorded_at',
  isSynthetic: 'is_synthetic',
  version: 'version',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const satisfies Omit<Record<keyof SigningRow, string>, 'asOf' | 'unitEndedOn'>;

const pairs = sql.join(
  Object.entries(jsonColumns).map(
    ([name, column]) => sql`${sql.lit(name)}, ${sql.ref(`latest.${column}`)}`,
  ),
);

joinWhenAsked('latestSigning', (_context, day) => ({
  from: sql`
    left join lateral (
      select signing.* from signing
       where signing.unit_id = place.unit_id and signing.state <> 'CANCELLED'
       order by signing.valid_from desc, signing.created_at desc, signing.id limit 1
    ) latest on true`,
  value: sql`case when latest.id is not null then
    json_build_object(${pairs}, 'asOf', ${day}::date, 'unitEndedOn', unit.valid_to) end`,
}));

type JsonRow = Omit<SigningRow, 'createdAt' | 'updatedAt' | Reached> &
  Readonly<Record<'createdAt' | 'updatedAt', string>> &
  Readonly<Record<Reached, string | null>>;
type Reached = 'submittedAt' | 'approvedAt' | 'recordedAt';

/** A signing that was read along with its unit: JSON has no moments. */
export function latestJoined(value: unknown): SigningRow | null {
  const row = value as JsonRow | null;
  return (
    row && {
      ...row,
      submittedAt: row.submittedAt === null ? null : new Date(row.submittedAt),
      approvedAt: row.approvedAt === null ? null : new Date(row.approvedAt),
      recordedAt: row.recordedAt === null ? null : new Date(row.recordedAt),
      createdAt: new Date(row.createdAt),
      updatedAt: new Date(row.updatedAt),
    }
  );
}
