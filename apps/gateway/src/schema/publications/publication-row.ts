import type { Addendum, ReviewSnapshot } from '@phoihop/papers';
import type { CorrectedCell } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { all, seesUnit, type Condition } from '../access/visible.ts';
import { batched, groupBy, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

/** What the papers of a publication are written from: a review whole, or what of it is corrected. */
export type Snapshot =
  | { readonly review: ReviewSnapshot }
  | { readonly addendum: Addendum; readonly corrected: readonly CorrectedCell[] };

/** A publication without its bytes. */
export interface PublicationRow {
  readonly id: string;
  readonly cycleId: string;
  /** The unit that published it. */
  readonly unitId: string;
  readonly number: number;
  /** Number and symbol on its paper; null where their place is left free. */
  readonly symbol: string | null;
  readonly title: string;
  readonly sha256Docx: string;
  readonly sha256Xlsx: string;
  readonly byName: string;
  readonly at: Date;
}

/**
 * The publications that the viewer may see, in their order.
 *
 * @remarks A report tells of every unit that was asked: it is seen by whoever sees the unit that published it, and so all of them.
 */
async function readPublications(
  context: Context,
  condition: Condition,
): Promise<readonly PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select publication.id, publication.cycle_id, review_cycle.unit_id, publication.number, review_cycle.title,
           coalesce(publication.snapshot -> 'review' ->> 'number', publication.snapshot -> 'addendum' ->> 'symbol') as symbol,
           publication.sha256_docx, publication.sha256_xlsx, account.name as by_name, publication.at
      from publication
      join review_cycle on review_cycle.id = publication.cycle_id
      join account on account.id = publication.by_id
     where ${all(seesUnit(context, 'review_cycle.unit_id'), condition)}
     order by publication.cycle_id, publication.number`.execute(context.db.kysely);
  return rows;
}

/** A publication by its id, where the viewer may see it. */
export const loadPublication = batched<PublicationRow>(async (context, ids) => {
  const asked = sql<boolean>`publication.id = any(${rowIds(ids)}::uuid[])`;
  return mapBy(await readPublications(context, asked), ({ id }) => id);
});

/** The publications of a review. */
export const loadPublicationsOf = batched<PublicationRow[]>(async (context, cycleIds) => {
  const asked = sql<boolean>`publication.cycle_id = any(${[...cycleIds]}::uuid[])`;
  return groupBy(await readPublications(context, asked), ({ cycleId }) => cycleId);
});

/** The publication that an argument names by its Relay id; refuses when it is not visible. */
export async function getPublication(context: Context, text: string): Promise<PublicationRow> {
  const id = rowId('Publication', text);
  const publication = id && (await loadPublication(context, id));
  if (!publication) throw refused('NOT_FOUND', { what: 'publication', text });
  return publication;
}

/** What publications that the viewer has been found to see are written from, in the order of their numbers. */
export async function readSnapshots(
  { db }: Context,
  where: { readonly cycleId: string } | { readonly id: string },
): Promise<readonly Snapshot[]> {
  const rows = await db.prisma.publication.findMany({
    where,
    orderBy: { number: 'asc' },
    select: { snapshot: true },
  });
  // Written by this very code, and never changed since: its form needs no second look.
  return rows.map(({ snapshot }) => snapshot as unknown as Snapshot);
}
