import type { FieldComplexityValue } from '@pothos/plugin-complexity';
import { getNamedType, getNullableType, isListType, type GraphQLField } from 'graphql';

/** As many rows as a page may have; so many are reckoned with where nobody says how many. */
export const pageMax = 1000;

/** Rows that a list without pages is reckoned to have: the posts of a body, the moves of a signing. */
const listSize = 5;

/**
 * What a field costs, and how often what lies under it is paid for.
 *
 * @remarks A connection multiplies by its page, so that one within another is dear; its `nodes` and `edges` are that
 * page and do not multiply again.
 */
export function priceOf(
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  { name, type }: GraphQLField<unknown, never>,
): FieldComplexityValue {
  if (getNamedType(type).name.endsWith('Connection')) {
    const size = args['first'] ?? args['last'];
    return { field: 1, multiplier: typeof size === 'number' ? Math.max(1, size) : pageMax };
  }
  const isList = isListType(getNullableType(type)) && name !== 'nodes' && name !== 'edges';
  return { field: 1, multiplier: isList ? listSize : 1 };
}
