import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { refused } from './refused-error.ts';

interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

/** Type and row of a Relay id; refuses a text that is none. */
export function decodeGlobalID(text: string): { typename: string; id: string } {
  const [typename, id] = Buffer.from(text, 'base64').toString('utf8').split(':');
  if (typename && id) return { typename, id };
  throw refused('INVALID_INPUT', { what: 'id', text, hint: 'idForm' });
}

/** The id, where it is that of a type things are kept in. */
export function nodeId<Id extends GlobalId>(id: Id, { schema }: GraphQLResolveInfo): Id {
  const type = schema.getType(id.typename);
  const isNode =
    isObjectType(type) && type.getInterfaces().some((implemented) => implemented.name === 'Node');
  if (isNode) return id;
  throw refused('INVALID_INPUT', { what: 'id', text: `${id.typename}:${id.id}`, hint: 'idForm' });
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row's id out of a Relay id of the given type, or out of the bare id itself; null when the text is neither. */
export function rowId(type: string, text: string): string | null {
  if (uuid.test(text)) return text;
  const [name, id] = Buffer.from(text, 'base64').toString('utf8').split(':');
  return name === type && id !== undefined && uuid.test(id) ? id : null;
}

/** Those of the ids that can be rows' ids at all; a database would choke on the others. */
export function rowIds(ids: readonly string[]): string[] {
  return ids.filter((id) => uuid.test(id));
}

/** The Relay id of a row, where it is told outside of the graph. */
export function globalIdOf(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}
