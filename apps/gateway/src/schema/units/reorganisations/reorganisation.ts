/** Acts that change the map, in the graph: what they say, what they do, and who may make them hold. */
import { foldName } from '@phoihop/domain/units';
import { sql, type SqlBool } from 'kysely';
import { loadAccountName } from '../../access/account-name.ts';
import { all } from '../../access/visible.ts';
import { AuditEntry, historyOf } from '../../audit/audit-entry.ts';
import { builder } from '../../builder.ts';
import { page } from '../../page.ts';
import { listActs, loadAct, type ActRow } from './act-row.ts';
import { ReorganisationState } from './act-words.ts';
import { changesOf, ToldChange, UnitChange } from './unit-change.ts';

const loadHistory = historyOf('Reorganisation');

export const Reorganisation = builder.objectRef<ActRow>('Reorganisation');

builder.node(Reorganisation, {
  description: 'A legal act that changes the map (sắp xếp đơn vị hành chính).',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadAct(context, id))),
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its number and symbol.' }),
    basis: t.exposeString('basis', {
      nullable: true,
      description: 'The number of the act of a higher body on which it rests.',
    }),
    title: t.exposeString('title', { description: 'What it is about.' }),
    issuedOn: t.expose('issuedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of issue; null where it is not known.',
    }),
    effectiveOn: t.expose('effectiveOn', {
      type: 'Date',
      description: 'The first day on which the map follows it.',
    }),
    isEffectiveVerified: t.exposeBoolean('isEffectiveVerified', {
      description: 'Whether that day was read in the act itself.',
    }),
    source: t.exposeString('source', { description: 'Where all this is taken from.' }),
    state: t.expose('state', { type: ReorganisationState, description: 'Where it stands.' }),
    version: t.exposeInt('version', {
      description: 'Grows with every change; a change names the one it was made from.',
    }),
    appliedAt: t.expose('appliedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was applied, by the real clock; null while it is not.',
    }),
    appliedBy: t.string({
      nullable: true,
      description: 'Who applied it; null while it is not, and of an act that came with the data.',
      resolve: ({ appliedById, state }, _args, context) =>
        loadAccountName(context, state === 'APPLIED' ? appliedById : null),
    }),
    changes: t.field({
      type: [UnitChange],
      description: 'What it changes, as far as the viewer sees the units.',
      resolve: (act, _args, context) => changesOf(context, act),
    }),
    toldChanges: t.field({
      type: [ToldChange],
      description: 'What an act that is older than the map changed, as it is told.',
      resolve: ({ told }) => [...told],
    }),
    isKept: t.exposeBoolean('isKept', {
      description:
        'Whether the viewer administers all that it names: what it touches, whom it gives access and its record are for nobody else.',
    }),
    history: t.field({
      type: [AuditEntry],
      description:
        'What is on record about it, oldest first; nothing for whoever does not keep it.',
      resolve: async ({ id, isKept }, _args, context) =>
        isKept ? ((await loadHistory(context, id)) ?? []) : [],
    }),
  }),
});

const ReorganisationConnection = builder.connectionObject(
  { type: Reorganisation, name: 'ReorganisationConnection', description: 'A list of acts.' },
  { name: 'ReorganisationEdge', description: 'An act in a list.' },
);

builder.queryField('reorganisations', (t) =>
  t.connection(
    {
      type: Reorganisation,
      description:
        'Acts that change the map, the latest first; drafts for whoever administers all that they name, and while they name nothing for whoever has drafted them.',
      args: {
        state: t.arg({ type: [ReorganisationState], description: 'Only those that stand so.' }),
        from: t.arg({ type: 'Date', description: 'Only those that take effect then or later.' }),
        to: t.arg({ type: 'Date', description: 'Only those that take effect then or before.' }),
        search: t.arg.string({
          description: 'Part of the number or title, with or without diacritics.',
        }),
      },
      resolve: (_root, { state, from, to, search, ...asked }, context, info) => {
        const text = search ? foldName(search).replaceAll(/[\\%_]/g, String.raw`\$&`) : '';
        const condition = all(
          state
            ? sql<SqlBool>`reorganisation.state = any(${[...state]}::reorganisation_state[])`
            : null,
          from ? sql<SqlBool>`reorganisation.effective_on >= ${from}::date` : null,
          to ? sql<SqlBool>`reorganisation.effective_on <= ${to}::date` : null,
          text
            ? sql<SqlBool>`fold_name(reorganisation.number || ' | ' || reorganisation.title) like ${`%${text}%`}`
            : null,
        );
        return page(listActs(context, condition), asked, info);
      },
    },
    ReorganisationConnection,
  ),
);
