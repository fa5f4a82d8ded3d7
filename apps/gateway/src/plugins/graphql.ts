import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Context } from '../schema/context.ts';
import { admit } from './admit.ts';
import type { Viewer } from './viewer.ts';
import { persistedOperations } from './persisted-operations.ts';
import { limitOperation, operationLimits, type OperationCost } from './limit-operation.ts';
import { type RateLimit } from './rate-limit.ts';
import { refuseBrokenText } from './refuse-broken-text.ts';
import { tellError } from './tell-error.ts';

interface RequestContext extends Context {
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
}

/** What the API needs of its surroundings. */
export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  /** The file with the operations that the console asks by their hash; none knows none. */
  readonly operationsFile: string;
  readonly findViewer: (request: FastifyRequest) => Promise<Viewer | null>;
  readonly makeContext: (request: FastifyRequest, viewer: Viewer) => Context;
  readonly rateLimit: RateLimit;
}

/** Operations as they were parsed: room for all that the console asks, not for whatever a stranger makes up. */
function parsedOperations() {
  return new InMemoryLRUCache<DocumentNode>({ maxSize: 8 * 2 ** 20 });
}

/** Mounts the API; who is not signed in is answered before anything is read or run. */
export async function mountGraphql(
  server: FastifyInstance,
  options: GraphqlOptions,
): Promise<void> {
  const { schema, introspection, operationsFile, findViewer, makeContext, rateLimit } = options;
  const costs = new WeakMap<RequestContext, OperationCost>();
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection,
    csrfPrevention: true,
    documentStore: parsedOperations(),
    persistedQueries: { cache: persistedOperations(operationsFile) },
    stringifyResult: async (value) => JSON.stringify(value),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Room for everything the console asks, and an end to what would only keep the parser busy.
    parseOptions: { maxTokens: 10_000 },
    maxRecursiveSelections: true,
    logger: server.log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      tellErrors(),
    ],
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());

  const viewers = new WeakMap<FastifyRequest, Viewer>();
  const handler = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const asked: FastifyRequest = request;
      const viewer = viewers.get(asked);
      if (viewer === undefined) throw new Error('nobody is signed in');
      return { ...makeContext(asked, viewer), requestId: asked.id, log: asked.log };
    },
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preParsing: async (request, reply) => {
      const viewer = await admit(request, reply, { rateLimit, findViewer });
      // It has been answered.
      if (viewer === null) return reply;
      viewers.set(request, viewer);
      return undefined;
    },
    handler,
  });

  function tellErrors(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: async () => ({
        didResolveOperation: async ({ document, request, schema, contextValue }) => {
          refuseBrokenText(document, request.variables);
          const { variables = {} } = request;
          const cost = limitOperation({ document, schema, variables, context: contextValue });
          if (cost) costs.set(contextValue, cost);
        },
        willSendResponse: async ({ errors, response, contextValue, schema }) => {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const cost = costs.get(contextValue);
          if (cost) {
            singleResult.extensions = {
              ...singleResult.extensions,
              cost: { complexity: cost.complexity, max: operationLimits.complexity },
            };
          }
          if (errors === undefined) return;
          const { language, requestId, log } = contextValue;
          singleResult.errors = errors.map((error) =>
            tellError(error, { schema, language, requestId, log }),
          );
        },
      }),
    };
  }
}
