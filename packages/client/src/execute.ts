import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { AnyVariables, Client, RequestPolicy } from '@urql/core';
import { Kind, OperationTypeNode } from 'graphql';
import { toClientError } from './refusal.ts';

/**
 * Runs one operation and gives its data, or throws the one error.
 *
 * A mutation's refusal is data: pass it through `settle`.
 */
export async function execute<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  requestPolicy: RequestPolicy = 'cache-first',
): Promise<Data> {
  const result = isMutation(document)
    ? await client.mutation(document, variables).toPromise()
    : await client.query(document, variables, { requestPolicy }).toPromise();
  if (result.error) throw toClientError(result.error);
  if (result.data === undefined) throw toClientError(new Error('the answer holds no data'));
  return result.data;
}

function isMutation(document: TypedDocumentNode<unknown, never>): boolean {
  return document.definitions.some(
    (part) =>
      part.kind === Kind.OPERATION_DEFINITION && part.operation === OperationTypeNode.MUTATION,
  );
}
