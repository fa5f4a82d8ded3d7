import { complexityFromQuery } from '@pothos/plugin-complexity';
import { GraphQLError, Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { refused } from '../schema/refused-error.ts';

/** What one operation may ask for: far more than any screen does. */
export const operationLimits = { complexity: 250_000, depth: 15, breadth: 600 } as const;

/** What an operation costs, and what it may. */
export interface OperationCost {
  readonly complexity: number;
  readonly depth: number;
  readonly breadth: number;
}

interface Operation {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
}

/** Prices an operation before it runs, and refuses one that is too dear, too deep or too wide; aliases count each. */
export function limitOperation({
  document,
  schema,
  variables,
  context,
}: Operation): OperationCost | null {
  // The schema's own description is of one size, however deep it is asked for.
  if (asksOnlyForSchema(document)) return null;
  const cost = priced({ document, schema, variables, context });
  for (const [what, max] of Object.entries(operationLimits)) {
    const value = cost[what as keyof OperationCost];
    if (value > max) throw tooComplex(what, value, max);
  }
  return cost;
}

/** What cannot be priced cannot be run: its arguments or variables are not what their types ask for. */
function priced({ document, schema, variables, context }: Operation): OperationCost {
  try {
    return complexityFromQuery(document, { schema, variables: { ...variables }, ctx: context });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const isOurs = error instanceof GraphQLError;
    throw new GraphQLError(error.message, {
      nodes: isOurs ? (error.nodes ?? null) : null,
      originalError: isOurs ? (error.originalError ?? null) : error,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

function asksOnlyForSchema({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operations.every(({ selectionSet }) =>
    selectionSet.selections.every(
      (each) => each.kind === Kind.FIELD && /^__(schema|type|typename)$/.test(each.name.value),
    ),
  );
}

function tooComplex(what: string, value: number, max: number): GraphQLError {
  const originalError = refused('TOO_COMPLEX', { what, value, max });
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { http: { status: 400 } },
  });
}
