import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import type { IsoDate } from '@phoihop/domain/dates';
import type { Context } from './context.ts';
import { decodeGlobalID, nodeId } from './global-id.ts';
import { priceOf } from './price.ts';

interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    Date: { Input: IsoDate; Output: IsoDate };
    DateTime: { Input: Date; Output: Date };
    Decimal: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
  Connection: { totalCount: () => Promise<number> };
}

// The order of the plugins is a rule: errors wraps what relay makes.
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ErrorsPlugin, RelayPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  errors: { directResult: true },
  complexity: { fieldComplexity: priceOf },
  relay: {
    cursorType: 'String',
    decodeGlobalID,
    idFieldOptions: { description: 'Names this one thing in every answer.' },
    nodeTypeOptions: { description: 'Whatever has an id.' },
    nodeQueryOptions: {
      description: 'Any one thing by its id; null where the viewer may not see it.',
      args: { id: { description: 'The id.' } },
      resolve: (_root, { id }, _context, info, resolveNode) => resolveNode(nodeId(id, info)),
    },
    nodesQueryOptions: {
      description: 'Several things by their ids, in their order.',
      args: { ids: { description: 'The ids.' } },
      resolve: (_root, { ids }, _context, info, resolveNodes) =>
        resolveNodes(ids.map((id) => nodeId(id, info))),
    },
    nodesOnConnection: { description: 'The page.' },
    edgesFieldOptions: {
      description: 'The page, each with its cursor.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { description: 'The thing itself.', nullable: false },
    cursorFieldOptions: { description: 'Where this one stands in the list.' },
    pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
    pageInfoFieldOptions: { description: 'Where the page lies in the list.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether more precede.' },
    startCursorFieldOptions: { description: 'The cursor of the first on the page.' },
    endCursorFieldOptions: { description: 'The cursor of the last on the page.' },
    firstArgOptions: { description: 'How many, from the beginning or after `after`.' },
    afterArgOptions: { description: 'The cursor after which the page begins.' },
    lastArgOptions: { description: 'How many, from the end or before `before`.' },
    beforeArgOptions: { description: 'The cursor before which the page ends.' },
  },
});

builder.queryType({ description: 'What may be read.' });
builder.mutationType({ description: 'What may be done.' });
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are in all that the viewer may see.',
    resolve: (connection) => connection.totalCount(),
  }),
);
