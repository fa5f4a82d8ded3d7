import type { IsoDate } from '@phoihop/domain/dates';
import type { SigningState } from '@phoihop/domain/signings';
import { sql } from 'kysely';
import { all, dayOnMap, holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { countColumn, type PagedList } from '../page.ts';
import { refused } from '../refused-error.ts';

/** A signing as stored, with the day its unit is looked at: one on which that stood on the map. */
export interface SigningRow {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly programmeId: string;
  readonly unitId: string;
  readonly unitEndedOn: IsoDate | null;
  readonly state: SigningState;
  readonly number: string | null;
  readonly title: string;
  readonly grounds: string | null;
  readonly signedOn: IsoDate | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly supersededOn: IsoDate | null;
  readonly terminatedOn: IsoDate | null;
  readonly basisId: string | null;
  readonly supersedesId: string | null;
  readonly documentId: string | null;
  readonly submissions: number;
  readonly submittedById: string | null;
  readonly submittedForId: string | null;
  readonly approvedById: string | null;
  readonly approvedForId: string | null;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly approvedDigest: string | null;
  /** When it was entered as a past signing; null for those the unit writes here. */
  readonly recordedAt: Date | null;
  readonly isSynthetic: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Signings with their units' names and places on the day. */
export function signingsOn(day: IsoDate) {
  return sql`signing
    join unit on unit.id = signing.unit_id
    join unit_version on unit_version.unit_id = unit.id and ${holdsOn('unit_version', day)}
    join place on place.unit_id = unit.id and ${holdsOn('place', day)}`;
}

/** The signings the viewer may see on the day that meet the condition, in the map's order. */
export function listSignings(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition | null,
): PagedList<SigningRow> {
  const from = sql`from ${signingsOn(day)}`;
  const where = sql`where ${all(isVisible(actor, day), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from} ${where}`.execute(db.kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<SigningRow>`
        select signing.*, ${day}::date as as_of, unit.valid_to as unit_ended_on
               ${countColumn(isCounted)}
          ${from}
          ${where}
         order by place.path, signing.valid_from desc, signing.created_at desc, signing.id
         limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

/**
 * The signings that meet the condition, where the viewer may see them, each as its unit was on the day or on the nearest
 * one on which that stood on the map: what is named by itself is found whatever became of its unit.
 */
async function findSignings(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition,
): Promise<readonly SigningRow[]> {
  const looked = dayOnMap(day);
  const { rows } = await sql<SigningRow>`
    select signing.*, ${looked} as as_of, unit.valid_to as unit_ended_on
      from signing
      join unit on unit.id = signing.unit_id
      join place on place.unit_id = unit.id and ${holdsOn('place', looked)}
     where ${all(isVisible(actor, looked), condition)}
     order by place.path, signing.valid_from desc, signing.created_at desc, signing.id`.execute(
    db.kysely,
  );
  return rows;
}

/** A signing by its id, as its unit is on the business date, where the viewer may see it. */
export function loadSigning(context: Context, id: string | null): Promise<SigningRow | null> {
  return loadSigningOn(context, id && `${id}@${context.today}`);
}

/** A signing as its unit was on a day, where the viewer may see it; keys are `signing@day`. */
export const loadSigningOn = batched<SigningRow>(async (context, keys) => {
  const found = new Map<string, SigningRow>();
  for (const [day, group] of groupBy(keys, (key) => key.split('@')[1] ?? '')) {
    const ids = rowIds(group.map((key) => key.split('@')[0] ?? ''));
    const asked = sql<boolean>`signing.id = any(${ids}::uuid[])`;
    const rows = await findSignings(context, day as IsoDate, asked);
    for (const row of rows) found.set(`${row.id}@${day}`, row);
  }
  return found;
});

/** The signing that an argument names by its Relay id, as its unit was on the day; refuses when it is not visible. */
export async function getSigning(
  context: Context,
  text: string,
  day: IsoDate = context.today,
): Promise<SigningRow> {
  const id = rowId('Signing', text);
  const signing = id && (await loadSigningOn(context, `${id}@${day}`));
  if (!signing) throw refused('NOT_FOUND', { what: 'signing', text });
  return signing;
}

/** The signings of a unit, the latest first; keys are `unit@day`. */
export const loadSigningsOf = batched<SigningRow[]>(async (context, keys) => {
  const found = new Map<string, SigningRow[]>();
  for (const [day, group] of groupBy(keys, (key) => key.split('@')[1] ?? '')) {
    const asked = sql<boolean>`signing.unit_id = any(${group.map((key) => key.split('@')[0])}::uuid[])`;
    const rows = await listSignings(context, day as IsoDate, asked).rows(0, 100_000);
    for (const [unitId, signings] of groupBy(rows, (row) => row.unitId)) {
      found.set(`${unitId}@${day}`, signings);
    }
  }
  return found;
});

/** The signing of each unit that began last under a programme; keys are `unit@day@programme or nothing`. */
export const loadLatestSigning = batched<SigningRow>(async (context, keys) => {
  const found = new Map<string, SigningRow>();
  for (const [scope, group] of groupBy(keys, (key) => key.slice(key.indexOf('@') + 1))) {
    const [day = '', programme = ''] = scope.split('@');
    const units = group.map((key) => key.split('@')[0]);
    const latest = sql<boolean>`signing.id in (
      select distinct on (latest.unit_id) latest.id from signing latest
       where latest.unit_id = any(${units}::uuid[]) and latest.state <> 'CANCELLED'
         and (${programme} = '' or latest.programme_id::text = ${programme})
       order by latest.unit_id, latest.valid_from desc, latest.created_at desc, latest.id)`;
    const rows = await listSignings(context, day as IsoDate, latest).rows(0, units.length);
    for (const row of rows) found.set(`${row.unitId}@${scope}`, row);
  }
  return found;
});

export const loadSigningsOfDocument = batched<SigningRow[]>(async (context, documentIds) => {
  const asked = sql<boolean>`signing.document_id = any(${[...documentIds]}::uuid[])`;
  const rows = await findSignings(context, context.today, asked);
  return groupBy(rows, (row) => row.documentId ?? '');
});
