import type { IsoDate } from '@phoihop/domain/dates';
import type { TargetDirection } from '@phoihop/domain/recognitions';
import { sql } from 'kysely';
import { all, holdsOn, isVisible, type Condition } from '../access/visible.ts';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

/** A target as stored, with the day it is looked at. */
export interface TargetRow {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly unitId: string;
  readonly standardId: string | null;
  readonly indicatorId: string | null;
  /** An exact decimal. */
  readonly value: string;
  readonly direction: TargetDirection;
  readonly since: IsoDate | null;
  readonly dueOn: IsoDate;
  readonly source: string;
  readonly version: number;
}

/** The targets of units the viewer may see on the day, in the order of the map and of when they are due. */
export async function readTargets(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition | null,
): Promise<readonly TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select target.id, ${day}::date as as_of, target.unit_id, target.standard_id, target.indicator_id,
           trim_scale(target.value)::text as value, target.direction, target.since, target.due_on, target.source, target.version
      from target
      join place on place.unit_id = target.unit_id and ${holdsOn('place', day)}
      left join standard on standard.id = target.standard_id
      left join indicator on indicator.id = target.indicator_id
     where ${all(isVisible(actor, day), condition)}
     order by place.path, standard.position nulls last, indicator.position, target.due_on, target.id`.execute(
    db.kysely,
  );
  return rows;
}

/** A target by its id, where the viewer may see it. */
export const loadTarget = batched<TargetRow>(async (context, ids) => {
  const asked = sql<boolean>`target.id = any(${rowIds(ids)}::uuid[])`;
  return mapBy(await readTargets(context, context.today, asked), (row) => row.id);
});

/** The target that an argument names by its Relay id; refuses when it is not visible. */
export async function getTarget(context: Context, text: string): Promise<TargetRow> {
  const id = rowId('Target', text);
  const target = id && (await loadTarget(context, id));
  if (!target) throw refused('NOT_FOUND', { what: 'target', text });
  return target;
}
