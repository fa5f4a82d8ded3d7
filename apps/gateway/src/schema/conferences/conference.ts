/** Conferences in the graph: meetings at which a review is gone through. */
import { decideConferenceOpen } from '@phoihop/domain/reviews';
import { AuditEntry, historyOf } from '../audit/audit-entry.ts';
import { isReadable } from '../audit/readable.ts';
import { builder } from '../builder.ts';
import { Refusal } from '../refused.ts';
import { conferenceFacts } from './conference-facts.ts';
import { loadConference, type ConferenceRow } from './conference-row.ts';

// A commune is told of the conference of its province, not of what the province has on record about it.
const loadHistory = historyOf('Conference', (context) => isReadable(context, null));

export const Conference = builder.objectRef<ConferenceRow>('Conference');

builder.node(Conference, {
  description: 'A meeting at which a review is gone through.',
  id: { resolve: (conference) => conference.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadConference(context, id))),
  fields: (t) => ({
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day of the meeting.' }),
    place: t.exposeString('place', { description: 'Where it meets.' }),
    attending: t.exposeInt('attending', {
      nullable: true,
      description: 'How many people came; null before it is put on record as held.',
    }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    recordRefusal: t.field({
      type: Refusal,
      nullable: true,
      description: 'Why the viewer may not put on record how it was held; null where he may.',
      resolve: async (conference, _args, context) => {
        const verdict = decideConferenceOpen(await conferenceFacts(context, conference));
        return verdict.ok ? null : verdict;
      },
    }),
    history: t.field({
      type: [AuditEntry],
      description: 'What is on record about it, oldest first.',
      resolve: async ({ id }, _args, context) => (await loadHistory(context, id)) ?? [],
    }),
  }),
});
