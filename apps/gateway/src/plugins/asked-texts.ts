import type { FastifyRequest } from 'fastify';
import { refused } from '../schema/refused-error.ts';

/** What an address asks (`?under=15&level=COMMUNE`), name by name; refuses what is named twice, for nobody knows which is meant. */
export function askedTexts({ query }: Pick<FastifyRequest, 'query'>): Record<string, string> {
  const asked: Record<string, string> = {};
  for (const [name, given] of Object.entries(query ?? {})) {
    if (typeof given !== 'string') {
      const text = [given].flat().join(', ');
      throw refused('INVALID_INPUT', { what: name, text, hint: 'parameterOnce' });
    }
    asked[name] = given;
  }
  return asked;
}
