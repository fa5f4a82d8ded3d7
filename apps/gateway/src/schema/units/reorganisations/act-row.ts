import type { IsoDate } from '@phoihop/domain/dates';
import { keptRoots, maySeeCatalogues } from '@phoihop/domain/access';
import type { AccessGrant, Change, ReorganisationState as State } from '@phoihop/domain/units';
import { sql } from 'kysely';
import {
  dayOnMap,
  all,
  holdsOn,
  keepsAll,
  liesUnder,
  type Condition,
} from '../../access/visible.ts';
import { batched, mapBy } from '../../batch.ts';
import type { Context } from '../../context.ts';
import { rowId, rowIds } from '../../global-id.ts';
import { countColumn, type PagedList } from '../../page.ts';
import { refused } from '../../refused-error.ts';

/** What an act older than the map changed, in words. */
export interface ToldChange {
  readonly type: Change['type'];
  readonly codes: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

interface Stored {
  readonly id: string;
  readonly number: string;
  readonly basis: string | null;
  readonly title: string;
  readonly issuedOn: IsoDate | null;
  readonly effectiveOn: IsoDate;
  readonly isEffectiveVerified: boolean;
  readonly source: string;
  readonly state: State;
  readonly changes: readonly Change[] | readonly ToldChange[];
  readonly access: readonly AccessGrant[];
  readonly version: number;
  readonly appliedAt: Date | null;
  readonly appliedById: string | null;
  /** Whether the viewer keeps all that it names. */
  readonly isKept: boolean;
  /** Whether the viewer has drafted it. */
  readonly isOwn: boolean;
}

/** An act as stored, with what it changes apart from what is merely told of it. */
export interface ActRow extends Omit<Stored, 'changes'> {
  readonly changes: readonly Change[];
  readonly told: readonly ToldChange[];
}

/** The units on the map that the changes of the row named `reorganisation` name: what `unitsNamedBy` of the domain finds. */
const namedUnits = sql`(
  select (told.value #>> '{}')::uuid as id
    from unnest(array['$[*].from[*]', '$[*].unit ? (@.type() == "string")', '$[*].parent.id',
      '$[*].into.parent.id', '$[*].into.unit.parent.id', '$[*].unit.parent.id']::jsonpath[]) as way(path)
    cross join lateral jsonb_path_query(reorganisation.changes, way.path) as told(value)
   where reorganisation.state <> 'RECORDED')`;

/** Whether it makes a unit under no other: `makesTop` of the domain. */
const makesTop = sql`reorganisation.changes @? '$[*] ? (@.type == "CREATE" && @.unit.parent == null)'`;

/** Whether the viewer has drafted the act named `reorganisation`. */
function isOwnAct({ account }: Pick<Context, 'account'>): Condition {
  return sql`exists (
    select from audit_entry drafted
     where drafted.subject_type = 'Reorganisation' and drafted.subject_id = reorganisation.id::text
       and drafted.action = 'reorganisation.DRAFT' and drafted.actor_id = ${account.id})`;
}

/** Whether it is for whoever keeps the whole map alone: `needsWholeMap` of the domain. */
function needsWholeMap(context: Pick<Context, 'account'>): Condition {
  return sql`(reorganisation.state = 'RECORDED' or ${makesTop}
    or (not exists (select from ${namedUnits} named) and not ${isOwnAct(context)}))`;
}

/**
 * Whether the viewer keeps all that the act named `reorganisation` names, on the map that it meets.
 *
 * @remarks What `decideReorganisationKeeper` of the domain says, for the database to select by; a test holds them together.
 */
export function keepsAct(context: Pick<Context, 'account' | 'actor' | 'today'>): Condition {
  const roots = keptRoots(context.actor);
  if (roots.length === 0) return sql`false`;
  const day = dayOnMap(sql`(reorganisation.effective_on - 1)`);
  return sql`(not exists (
    select from ${namedUnits} named
      left join unit on unit.id = named.id
      left join place on place.unit_id = unit.id and ${holdsOn('place', day)}
     where not coalesce(${liesUnder(roots, day)}, false))
    and (not ${needsWholeMap(context)} or ${keepsAll(context)}))`;
}

/** Acts on the map are for all who see the catalogues; drafts, and what came to nothing, for who keeps what they name. */
function isVisibleAct(context: Context): Condition {
  if (!maySeeCatalogues(context.actor)) return sql`false`;
  return sql`(reorganisation.state in ('APPLIED', 'RECORDED') or ${keepsAct(context)})`;
}

/** The acts that the viewer may see, the latest first. */
export function listActs(context: Context, condition: Condition | null): PagedList<ActRow> {
  const { kysely } = context.db;
  const from = sql`from reorganisation where ${all(isVisibleAct(context), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count ${from}`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<Stored>`
        select reorganisation.*, ${keepsAct(context)} as is_kept, ${isOwnAct(context)} as is_own
               ${countColumn(isCounted)} ${from}
         order by effective_on desc, number limit ${limit} offset ${offset}`.execute(kysely);
      return rows.map(toActRow);
    },
  };
}

function toActRow({ changes, ...row }: Stored): ActRow {
  const isTold = (change: Change | ToldChange): change is ToldChange => 'codes' in change;
  return {
    ...row,
    changes: changes.filter((change): change is Change => !isTold(change)),
    told: changes.filter(isTold),
  };
}

/** An act by its id, where the viewer may see it. */
export const loadAct = batched<ActRow>(async (context, ids) => {
  const asked = sql<boolean>`reorganisation.id = any(${rowIds(ids)}::uuid[])`;
  const rows = await listActs(context, asked).rows(0, ids.length);
  return mapBy(rows, (row) => row.id);
});

/** The act that an argument names by its Relay id; refuses when it is not visible. */
export async function getAct(context: Context, text: string): Promise<ActRow> {
  const id = rowId('Reorganisation', text);
  const act = id && (await loadAct(context, id));
  if (!act) throw refused('NOT_FOUND', { what: 'reorganisation', text });
  return act;
}

/** Goes on where the viewer keeps all that the act names: what it touches is for nobody else. */
export function requireKept(act: ActRow): ActRow {
  if (!act.isKept) throw refused('FORBIDDEN');
  return act;
}
