import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { Kind, type DocumentNode } from 'graphql';

/** The languages the service speaks. */
export type Language = 'vi' | 'en';

export interface ClientOptions {
  /** Where the service answers: `/graphql` in a browser, a whole address elsewhere. */
  readonly url: string;
  /** A machine's token; a person in a browser has a session cookie instead. */
  readonly token?: string | undefined;
  /** The language of messages; codes are the same in each. */
  readonly language?: Language | undefined;
  /**
   * Hashes of operations by name, for a service that knows them (`@phoihop/client/operations`): it is sent the hash in
   * place of the text, and the text only where it does not know the hash.
   */
  readonly operationHashes?: Readonly<Record<string, string>> | undefined;
  /** Another way to reach the network, such as a test's. */
  readonly fetch?: typeof fetch | undefined;
}

/**
 * Creates a client of the phoihop service.
 *
 * @remarks The cache stands before the network, so that what one screen has read another need not ask
 * again; a mutation forgets every answer that held one of the types it touched. Answers depend on who
 * asks and in which language: make a new client when either changes.
 */
export function createClient(options: ClientOptions): Client {
  const headers: Record<string, string> = {
    'accept-language': options.language ?? 'vi',
    // The service refuses requests that a foreign page could send without asking the browser.
    'apollo-require-preflight': 'true',
  };
  if (options.token !== undefined) headers['authorization'] = `Bearer ${options.token}`;
  const { operationHashes } = options;
  return new Client({
    url: options.url,
    exchanges: [
      cacheExchange,
      ...(operationHashes ? [persisted(operationHashes)] : []),
      fetchExchange,
    ],
    preferGetMethod: false,
    requestPolicy: 'cache-first',
    fetchOptions: { credentials: 'same-origin', headers },
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
}

function persisted(hashes: Readonly<Record<string, string>>) {
  return persistedExchange({
    preferGetForPersistedQueries: false,
    enableForMutation: true,
    generateHash: async (_text, document) => hashes[nameOf(document)] ?? '',
  });
}

function nameOf({ definitions }: DocumentNode): string {
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operation?.name?.value ?? '';
}
