import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printedSchema, schema } from './schema.ts';

const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

interface Described {
  readonly description?: string | null | undefined;
}

/** Every element of a type by its path, with what it says of itself. */
function elementsOf(type: GraphQLNamedType): [string, Described][] {
  const found: [string, Described][] = [[type.name, type]];
  if (isEnumType(type)) {
    for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value]);
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      found.push([`${type.name}.${field.name}`, field]);
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      found.push([`${type.name}.${field.name}`, field]);
      for (const argument of field.args) {
        found.push([`${type.name}.${field.name}(${argument.name})`, argument]);
      }
    }
  }
  return found;
}

describe('the schema', () => {
  it('is the one that is committed: run `pnpm --filter @phoihop/gateway schema`', () => {
    expect(committed).toBe(printedSchema());
  });

  it('describes every type, field, argument and value', () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    const silent = own.flatMap(elementsOf).filter(([, { description }]) => !description);

    expect(own.length).toBeGreaterThan(50);
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
