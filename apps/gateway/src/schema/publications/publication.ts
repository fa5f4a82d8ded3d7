/** Publications in the graph: a review as it was made public, and what was corrected since. */
import { builder } from '../builder.ts';
import { globalIdOf } from '../global-id.ts';
import { loadCycle } from '../reviews/cycle-row.ts';
import { ReviewCycle } from '../reviews/review-cycle.ts';
import { loadPublication, readSnapshots, type PublicationRow } from './publication-row.ts';
import { writePapers } from './write-papers.ts';

export const Publication = builder.objectRef<PublicationRow>('Publication');

const addressOf = (id: string, kind: 'docx' | 'xlsx') =>
  `/files/publications/${encodeURIComponent(globalIdOf('Publication', id))}.${kind}`;

builder.node(Publication, {
  description: 'A review as it was made public, or an addendum of what was corrected since.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => loadPublication(context, id))),
  fields: (t) => ({
    cycle: t.field({
      type: ReviewCycle,
      description: 'The review.',
      resolve: async ({ cycleId }, _args, context) => {
        const cycle = await loadCycle(context, cycleId);
        if (!cycle) throw new Error('a publication is of a review that is not there');
        return cycle;
      },
    }),
    number: t.exposeInt('number', {
      description: '0 is the report itself; its addenda follow, from 1.',
    }),
    symbol: t.exposeString('symbol', {
      nullable: true,
      description: 'Number and symbol on its paper; null where their place is left free.',
    }),
    publishedAt: t.expose('at', { type: 'DateTime', description: 'When, by the real clock.' }),
    publishedBy: t.exposeString('byName', { description: 'Who made it public.' }),
    sha256Docx: t.exposeString('sha256Docx', {
      description: 'The SHA-256 of the bytes of its paper, in hexadecimal digits.',
    }),
    sha256Xlsx: t.exposeString('sha256Xlsx', {
      description: 'The SHA-256 of the bytes of its table, in hexadecimal digits.',
    }),
    docxPath: t.string({
      description: 'Where its paper (.docx) is handed out.',
      resolve: ({ id }) => addressOf(id, 'docx'),
    }),
    xlsxPath: t.string({
      description: 'Where its table (.xlsx) is handed out.',
      resolve: ({ id }) => addressOf(id, 'xlsx'),
    }),
    isReproducible: t.boolean({
      complexity: { field: 500 },
      description:
        'Whether its papers, written once more from what was kept, are the same byte for byte; this takes seconds.',
      resolve: async ({ id, sha256Docx, sha256Xlsx }, _args, context) => {
        const [snapshot] = await readSnapshots(context, { id });
        if (!snapshot) return false;
        const again = await writePapers(snapshot);
        return again.sha256Docx === sha256Docx && again.sha256Xlsx === sha256Xlsx;
      },
    }),
  }),
});
