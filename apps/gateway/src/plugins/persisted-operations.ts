import { existsSync, readFileSync } from 'node:fs';
import type { ApolloServerOptions, BaseContext } from '@apollo/server';

type Cache = NonNullable<
  Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>['cache']
>;

const prefix = 'apq:';

/**
 * The operations that the service was built with, by the SHA-256 of their text.
 *
 * @remarks Apollo's own protocol, with one difference: nobody adds to what is known, so that it neither grows nor can be
 * made to stand for something else.
 */
export function persistedOperations(file: string): Cache {
  const text = file !== '' && existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const known = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  return {
    get: async (key) => known.get(key.slice(prefix.length)),
    set: async () => undefined,
    delete: async () => false,
  };
}
