import { decideOfficeKeeper } from '@phoihop/domain/access';
import type { IsoDate } from '@phoihop/domain/dates';
import type { OrganisationKind as Kind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { loadLine } from '../access/line.ts';
import { all, holdsOn, isVisible, liesUnder, type Condition } from '../access/visible.ts';
import { batched, groupBy, mapBy } from '../batch.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { rowIds } from '../global-id.ts';
import { countColumn, page, type PagedList } from '../page.ts';
import { Refusal } from '../refused.ts';
import { actorTowards } from '../signings/find-line.ts';
import { getUnit } from './find-unit.ts';
import { loadOffices, Office } from './office.ts';
import { loadUnit, requireCovered } from './unit-row.ts';
import { Unit } from './unit.ts';
import { OrganisationKind } from './unit-words.ts';

interface OrganisationRow {
  readonly id: string;
  readonly unitId: string;
  readonly asOf: IsoDate;
  readonly kind: Kind;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

function listOrganisations(
  { db, actor }: Context,
  day: IsoDate,
  condition: Condition | null,
): PagedList<OrganisationRow> {
  const from = sql`from organisation
    join place on place.unit_id = organisation.unit_id and ${holdsOn('place', day)}
    where ${all(holdsOn('organisation', day), isVisible(actor, day), condition)}`;
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count ${from}`.execute(
        db.kysely,
      );
      return rows[0]?.count ?? 0;
    },
    rows: async (offset, limit, isCounted) => {
      const { rows } = await sql<OrganisationRow>`
        select organisation.*, ${day}::date as as_of ${countColumn(isCounted)} ${from}
         order by place.path, organisation.kind, organisation.name_vi, organisation.id
         limit ${limit} offset ${offset}`.execute(db.kysely);
      return rows;
    },
  };
}

/** The bodies at units; keys are `unit@day`. */
const loadOrganisationsAt = batched<OrganisationRow[]>(async (context, keys) => {
  const found = new Map<string, OrganisationRow[]>();
  for (const [day, group] of groupBy(keys, (key) => key.split('@')[1] ?? '')) {
    const ids = group.map((key) => key.split('@')[0]);
    const isThere = sql<boolean>`organisation.unit_id = any(${ids}::uuid[])`;
    const rows = await listOrganisations(context, day as IsoDate, isThere).rows(0, 100_000);
    for (const [unitId, here] of groupBy(rows, (row) => row.unitId)) {
      found.set(`${unitId}@${day}`, here);
    }
  }
  return found;
});

const Organisation = builder.objectRef<OrganisationRow>('Organisation');

builder.node(Organisation, {
  description: 'A body that stands at a unit.',
  id: { resolve: (organisation) => organisation.id },
  loadManyWithoutCache: async (ids, context) => {
    const asked = sql<boolean>`organisation.id = any(${rowIds(ids)}::uuid[])`;
    const rows = await listOrganisations(context, context.today, asked).rows(0, ids.length);
    const found = mapBy(rows, (row) => row.id);
    return ids.map((id) => found.get(id) ?? null);
  },
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit it stands at.',
      resolve: async ({ unitId, asOf }, _args, context) => {
        const unit = await loadUnit(context, unitId, asOf);
        if (!unit) throw new Error(`unit ${unitId} has no place on ${asOf}`);
        return unit;
      },
    }),
    kind: t.expose('kind', { type: OrganisationKind, description: 'What body it is.' }),
    nameVi: t.exposeString('nameVi', { description: 'Its name, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name, in English.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'The first day of its life.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer lives.',
    }),
    offices: t.field({
      type: [Office],
      description: 'Its signing posts, its head first.',
      resolve: async ({ id, asOf }, _args, context) =>
        (await loadOffices(context, `${id}@${asOf}`)) ?? [],
    }),
    keepRefusal: t.field({
      type: Refusal,
      nullable: true,
      description:
        'Why the viewer may not say which posts it has and who holds them; null where he may.',
      resolve: async ({ unitId }, _args, context) => {
        const [actor, line] = await Promise.all([
          actorTowards(context, unitId, 'SIGNINGS'),
          loadLine(context, unitId),
        ]);
        const verdict = decideOfficeKeeper(context.actor, actor, line);
        return verdict.ok ? null : verdict;
      },
    }),
  }),
});

const OrganisationConnection = builder.connectionObject(
  { type: Organisation, name: 'OrganisationConnection', description: 'A list of organisations.' },
  { name: 'OrganisationEdge', description: 'An organisation in a list.' },
);

function ofKinds(kind: readonly Kind[] | null | undefined): Condition {
  return kind ? sql`organisation.kind = any(${[...kind]}::organisation_kind[])` : sql`true`;
}

builder.objectField(Unit, 'organisations', (t) =>
  t.field({
    type: [Organisation],
    description: 'The bodies that stand at it.',
    args: { kind: t.arg({ type: [OrganisationKind], description: 'Only these bodies.' }) },
    resolve: async (unit, { kind }, context) => {
      requireCovered(unit);
      const here = (await loadOrganisationsAt(context, `${unit.id}@${unit.asOf}`)) ?? [];
      return here.filter((organisation) => !kind || kind.includes(organisation.kind));
    },
  }),
);

builder.queryField('organisations', (t) =>
  t.connection(
    {
      type: Organisation,
      description: 'Organisations at the units the viewer may see, in the order of the map.',
      args: {
        unit: t.arg.string({ description: 'Only at this unit (code or Relay id).' }),
        under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
        kind: t.arg({ type: [OrganisationKind], description: 'Only these bodies.' }),
        asOf: t.arg({ type: 'Date', description: 'The day; the business date unless given.' }),
      },
      resolve: async (_root, { unit, under, kind, asOf, ...asked }, context, info) => {
        const day = asOf ?? context.today;
        const here = unit ? await getUnit(context, unit, day) : null;
        const root = under ? await getUnit(context, under, day) : null;
        const condition = all(
          here && sql<boolean>`organisation.unit_id = ${here.id}::uuid`,
          root && liesUnder([root.id], day),
          ofKinds(kind),
        );
        return page(listOrganisations(context, day, condition), asked, info);
      },
    },
    OrganisationConnection,
  ),
);
