import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** The fields of one name that an operation asks for along a path below the field being resolved. */
export function selectedFields(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  path: readonly string[],
): readonly FieldNode[] {
  const within = (set: SelectionSetNode | undefined, name: string): FieldNode[] =>
    set?.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet, name);
      return within(fragments[selection.name.value]?.selectionSet, name);
    }) ?? [];
  let fields: readonly FieldNode[] = fieldNodes;
  for (const name of path) fields = fields.flatMap((field) => within(field.selectionSet, name));
  return fields;
}

/** The fields of one name that a connection's rows are asked for. */
export function fieldsOfRows(info: GraphQLResolveInfo, name: string): readonly FieldNode[] {
  return [
    ...selectedFields(info, ['nodes', name]),
    ...selectedFields(info, ['edges', 'node', name]),
  ];
}
