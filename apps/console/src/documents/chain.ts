import type { DocumentChainData } from '@phoihop/client/documents';

export type ChainDocument = DocumentChainData['documents']['nodes'][number];

/** One relation between two rows of the chain, with the lane its line runs in. */
interface ChainLink {
  readonly from: string;
  readonly to: string;
  readonly isInferred: boolean;
  readonly lane: number;
}

export interface Chain {
  /** Every document that hangs together with the one asked for, oldest first. */
  readonly documents: readonly ChainDocument[];
  readonly links: readonly ChainLink[];
  readonly lanes: number;
}

/** All that is related to a document, directly or through others, laid out as rows with lines beside them. */
export function chainOf(all: readonly ChainDocument[], id: string): Chain {
  const within = relatedTo(all, id);
  const documents = all.filter((document) => within.has(document.id)).toSorted(byAge);
  const rowOf = new Map(documents.map((document, row) => [document.id, row]));
  const ends = documents.flatMap((document) =>
    document.relations.map(({ target, basis }) => ({
      from: document.id,
      to: target.id,
      isInferred: basis === 'INFERRED',
      rows: [rowOf.get(document.id) ?? 0, rowOf.get(target.id) ?? 0].toSorted((a, b) => a - b),
    })),
  );
  // Short lines run close to the rows, long ones outside them; no two share a stretch of a lane.
  const taken: [number, number][][] = [];
  const links = ends
    .toSorted((one, other) => span(one.rows) - span(other.rows))
    .map(({ rows, ...link }) => {
      const [top = 0, bottom = 0] = rows;
      const isFree = (lane: number) =>
        (taken[lane] ?? []).every(([start, end]) => bottom <= start || end <= top);
      let lane = 0;
      while (!isFree(lane)) lane++;
      (taken[lane] ??= []).push([top, bottom]);
      return { ...link, lane };
    });
  return { documents, links, lanes: taken.length };
}

function relatedTo(all: readonly ChainDocument[], id: string): ReadonlySet<string> {
  const within = new Set([id]);
  for (let size = 0; size !== within.size;) {
    size = within.size;
    for (const document of all) {
      for (const { target } of document.relations) {
        if (within.has(document.id)) within.add(target.id);
        else if (within.has(target.id)) within.add(document.id);
      }
    }
  }
  return within;
}

/** Oldest first; what bears no day comes last. */
function byAge(one: ChainDocument, other: ChainDocument): number {
  return (one.issuedOn ?? '9').localeCompare(other.issuedOn ?? '9');
}

function span([top = 0, bottom = 0]: readonly number[]): number {
  return bottom - top;
}
