import type { IsoDate } from '@phoihop/domain/dates';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../context.ts';
import { fieldsOfRows } from '../selection.ts';

/** One value for each unit of a list, read in the list's own statement. */
interface Join {
  /** Joined to the rows `place`, `unit_version` and `unit`; never more than one row for each. */
  readonly from: RawBuilder<unknown>;
  /** The value, as JSON. */
  readonly value: RawBuilder<unknown>;
}
type JoinOn = (context: Context, day: IsoDate) => Join;

const joins = new Map<string, JoinOn>();

/** Lets a field of a unit be read along with a list, so that the list stays one statement. */
export function joinWhenAsked(field: string, join: JoinOn): void {
  joins.set(field, join);
}

/** What the rows of a list are asked for that can be read along; a field with arguments is not. */
export function joinsAsked(info: GraphQLResolveInfo): readonly string[] {
  return [...joins.keys()].filter((field) => {
    const asked = fieldsOfRows(info, field);
    return asked.length > 0 && asked.every((node) => node.arguments?.length === 0);
  });
}

/** What a list reads along, by field: what to join, and the column `joined` that holds the values. */
export function joinedTo(context: Context, day: IsoDate, fields: readonly string[]) {
  const asked = fields.flatMap((field) => {
    const join = joins.get(field)?.(context, day);
    return join ? [{ field, ...join }] : [];
  });
  if (asked.length === 0) return { from: sql``, column: sql`` };
  const values = asked.map(({ field, value }) => sql`${sql.lit(field)}, ${value}`);
  return {
    from: sql.join(
      asked.map(({ from }) => from),
      sql` `,
    ),
    column: sql`, json_build_object(${sql.join(values)}) as joined`,
  };
}
