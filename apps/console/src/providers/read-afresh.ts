import { execute } from '@phoihop/client';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { currentClient } from './client.ts';

/**
 * Asks the service itself, past the client's cache: others act meanwhile, and react-admin, which asks
 * here, keeps what it reads on its own.
 */
export function readAfresh<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return execute(currentClient(), query, variables, 'network-only');
}
