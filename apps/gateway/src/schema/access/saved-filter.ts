/** Saved filters: the conditions of a list under a name of the viewer's own. */
import {
  decideSavedFilterName,
  decideSavedFilterQuery,
  decideSavedFilterRoom,
  maySeeCatalogues,
  type FilterCondition,
  type SavedFilterResource as Resource,
} from '@phoihop/domain/access';
import { builder } from '../builder.ts';
import { changing, type Noes } from '../changing.ts';
import type { Context } from '../context.ts';
import { describedBy } from '../described-by.ts';
import { rowId } from '../global-id.ts';
import { refused, RefusedError, settle } from '../refused-error.ts';
import { loadSavedFilter, ofResource, type SavedFilterRow } from './saved-filter-row.ts';

const SavedFilterResource = builder.enumType('SavedFilterResource', {
  description: 'The lists whose conditions can be kept.',
  values: describedBy<Resource>({ signings: 'The list of signings.' }),
});

const SavedFilter = builder.objectRef<SavedFilterRow>('SavedFilter');

builder.node(SavedFilter, {
  description: 'The conditions of a list under a name; what it shows obeys whoever opens it.',
  id: { resolve: ({ id }) => id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => loadSavedFilter(context, id))),
  fields: (t) => ({
    resource: t.expose('resource', {
      type: SavedFilterResource,
      description: 'Which list it narrows.',
    }),
    name: t.exposeString('name', { description: 'What its owner calls it.' }),
    query: t.exposeString('query', {
      description: 'Its conditions, as the query of an address, in one order.',
    }),
    isOwn: t.boolean({
      description: 'Whether it is the viewer’s own, who alone changes it.',
      resolve: ({ accountId }, _args, { actor }) => accountId === actor.id,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first kept.' }),
  }),
});

builder.queryFields((t) => ({
  savedFilters: t.field({
    type: [SavedFilter],
    description: 'The viewer’s own saved filters of a list, by name.',
    args: {
      resource: t.arg({ type: SavedFilterResource, required: true, description: 'The list.' }),
    },
    resolve: async (_root, { resource }, { db, actor }) =>
      ofResource(
        await db.prisma.savedFilter.findMany({
          where: { accountId: actor.id, resource },
          orderBy: [{ name: 'asc' }, { id: 'asc' }],
        }),
      ),
  }),
  savedFilter: t.field({
    type: SavedFilter,
    nullable: true,
    description: 'One saved filter by its Relay id, for whoever holds a grant.',
    args: { id: t.arg.id({ required: true, description: 'Its Relay id.' }) },
    resolve: async (_root, { id }, context) => {
      const key = rowId('SavedFilter', id);
      const found = key && (await loadSavedFilter(context, key));
      if (!found) throw refused('NOT_FOUND', { what: 'savedFilter', text: id });
      return found;
    },
  }),
}));

const CreateSavedFilterInput = builder.inputType('CreateSavedFilterInput', {
  description: 'Conditions that are to be kept under a name.',
  fields: (t) => ({
    resource: t.field({
      type: SavedFilterResource,
      required: true,
      description: 'Which list they narrow.',
    }),
    name: t.string({ required: true, description: 'The name, in at most 80 characters.' }),
    query: t.string({
      required: true,
      description: 'The conditions, as the query of an address.',
    }),
  }),
});

const result = (name: string, otherwise: string) => ({
  types: [RefusedError],
  union: { name, description: `The filter, or why it was not ${otherwise}.` },
});
const nameTaken: Noes = { exists: 'savedFilterName', what: 'name' };

builder.mutationFields((t) => {
  const id = t.arg.id({ required: true, description: 'The filter: one of the viewer’s own.' });
  return {
    createSavedFilter: t.field({
      type: SavedFilter,
      description: 'Keeps conditions of a list under a name.',
      errors: result('CreateSavedFilterResult', 'kept'),
      args: {
        input: t.arg({
          type: CreateSavedFilterInput,
          required: true,
          description: 'What is kept.',
        }),
      },
      resolve: async (_root, { input }, context) => {
        const { actor, db, isMachine } = context;
        if (isMachine || !maySeeCatalogues(actor)) throw refused('FORBIDDEN');
        const { resource } = input;
        const name = settle(decideSavedFilterName(input.name));
        const query = settle(decideSavedFilterQuery(resource, conditionsOf(input.query)));
        const own = { accountId: actor.id, resource };
        settle(decideSavedFilterRoom(await db.prisma.savedFilter.count({ where: own })));
        const data = { ...own, name, query, createdAt: context.now() };
        const made = await changing(context, (tx) => tx.savedFilter.create({ data }), nameTaken);
        return { ...made, resource };
      },
    }),
    renameSavedFilter: t.field({
      type: SavedFilter,
      description: 'Gives a filter of the viewer’s own another name.',
      errors: result('RenameSavedFilterResult', 'renamed'),
      args: { id, name: t.arg.string({ required: true, description: 'The new name.' }) },
      resolve: async (_root, args, context) => {
        const found = await getOwn(context, args.id);
        return change(context, found, { name: settle(decideSavedFilterName(args.name)) });
      },
    }),
    changeSavedFilter: t.field({
      type: SavedFilter,
      description: 'Keeps other conditions under the name of a filter of the viewer’s own.',
      errors: result('ChangeSavedFilterResult', 'changed'),
      args: { id, query: t.arg.string({ required: true, description: 'The new conditions.' }) },
      resolve: async (_root, args, context) => {
        const found = await getOwn(context, args.id);
        return change(context, found, {
          query: settle(decideSavedFilterQuery(found.resource, conditionsOf(args.query))),
        });
      },
    }),
    deleteSavedFilter: t.field({
      type: SavedFilter,
      description: 'Takes a filter of the viewer’s own away; its address opens nothing any more.',
      errors: result('DeleteSavedFilterResult', 'taken away'),
      args: { id },
      resolve: async (_root, args, context) => {
        const found = await getOwn(context, args.id);
        await context.db.prisma.savedFilter.deleteMany({ where: { id: found.id } });
        return found;
      },
    }),
  };
});

async function change(
  context: Context,
  { id, resource }: SavedFilterRow,
  data: { readonly name: string } | { readonly query: string },
): Promise<SavedFilterRow> {
  const gone = async () => refused('NOT_FOUND', { what: 'savedFilter', text: id });
  const changed = await changing(context, (tx) => tx.savedFilter.update({ where: { id }, data }), {
    ...nameTaken,
    tooLate: gone,
  });
  return { ...changed, resource };
}

/** The conditions that the query of an address holds. */
function conditionsOf(query: string): FilterCondition[] {
  return [...new URLSearchParams(query)];
}

/** A filter of the viewer's own; of another's he is told that it is not there to be changed. */
async function getOwn(context: Context, id: string): Promise<SavedFilterRow> {
  if (context.isMachine) throw refused('FORBIDDEN');
  const key = rowId('SavedFilter', id);
  const found = key && (await loadSavedFilter(context, key));
  if (found && found.accountId === context.actor.id) return found;
  throw refused('NOT_FOUND', { what: 'savedFilter', text: id });
}
