import type { BulkMoveName } from '@phoihop/domain/signings';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Refusal } from '@phoihop/domain/verdict';
import { sql } from 'kysely';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

export type Outcome = 'WAITING' | 'DONE' | 'REFUSED';

/** What all of the many are given. */
export interface Particulars {
  readonly reason?: string | null;
  readonly validFrom?: IsoDate | null;
  readonly validTo?: IsoDate | null;
}

export interface ItemRow {
  readonly position: number;
  readonly unitId: string;
  readonly signingId: string | null;
  readonly version: number | null;
  readonly outcome: Outcome;
  readonly refusal: Pick<Refusal, 'code' | 'facts'> | null;
  readonly settledAt: Date | null;
}

export interface BulkMoveRow {
  readonly id: string;
  readonly move: BulkMoveName;
  readonly programmeId: string | null;
  readonly particulars: Particulars;
  readonly createdAt: Date;
  readonly items: readonly ItemRow[];
}

type Stored = Omit<BulkMoveRow, 'items'> & {
  readonly items: readonly (Omit<ItemRow, 'settledAt'> & { settledAt: string | null })[];
};

/** Bulk moves with all their items: the viewer's own alone, for whoever else it says nothing. */
async function readOwn({ db, account }: Context, ids: readonly string[] | null) {
  const { rows } = await sql<Stored>`
    select bulk_move.id, move, programme_id, particulars, created_at,
           json_agg(json_build_object(
             'position', position, 'unitId', unit_id, 'signingId', signing_id, 'version', version,
             'outcome', outcome, 'refusal', refusal, 'settledAt', settled_at) order by position) as items
      from bulk_move join bulk_move_item on bulk_move_item.bulk_move_id = bulk_move.id
     where created_by_id = ${account.id}
       and ${
         ids
           ? sql`bulk_move.id = any(${rowIds(ids)}::uuid[])`
           : sql`exists (select from bulk_move_item waiting
                where waiting.bulk_move_id = bulk_move.id and waiting.outcome = 'WAITING')`
       }
     group by bulk_move.id order by created_at desc, bulk_move.id limit 100`.execute(db.kysely);
  return rows.map(({ items, ...row }): BulkMoveRow => ({
    ...row,
    items: items.map(({ settledAt, ...item }) => ({
      ...item,
      settledAt: settledAt === null ? null : new Date(settledAt),
    })),
  }));
}

export const loadBulkMove = batched<BulkMoveRow>(async (context, ids) =>
  mapBy(await readOwn(context, ids), (row) => row.id),
);

/** Those of which something still waits. */
export function findBulkMoves(context: Context): Promise<BulkMoveRow[]> {
  return readOwn(context, null);
}

/** The viewer's own bulk move that an argument names by its Relay id. */
export async function getBulkMove(context: Context, text: string): Promise<BulkMoveRow> {
  const id = rowId('BulkMove', text);
  const found = id && (await loadBulkMove(context, id));
  if (!found) throw refused('NOT_FOUND', { what: 'bulkMove', text });
  return found;
}
