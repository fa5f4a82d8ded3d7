/** What a unit was called, what it was and where it lay, version by version. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitKind as Kind } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';
import { loadAct } from './reorganisations/act-row.ts';
import { Reorganisation } from './reorganisations/reorganisation.ts';
import { loadUnit, requireCovered } from './unit-row.ts';
import { UnitKind } from './unit-words.ts';
import { Unit } from './unit.ts';

interface VersionRow {
  readonly unitId: string;
  readonly code: string;
  readonly kind: Kind;
  readonly fullName: string;
  readonly parentId: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly madeById: string | null;
}

const UnitVersion = builder.objectRef<VersionRow>('UnitVersion').implement({
  description: 'How a unit stood on the map for a while: its code, kind, name, and the unit above.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code.' }),
    kind: t.expose('kind', { type: UnitKind, description: 'Its kind.' }),
    fullName: t.exposeString('fullName', { description: 'Its name as legal texts spell it.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'The first day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer stood so; null while it does.',
    }),
    parent: t.field({
      type: Unit,
      nullable: true,
      description: 'The unit it lay under; null at the top, and where the viewer does not see it.',
      resolve: async ({ parentId, validFrom }, _args, context) => {
        const parent = parentId === null ? null : await loadUnit(context, parentId, validFrom);
        return parent?.isCovered ? parent : null;
      },
    }),
    act: t.field({
      type: Reorganisation,
      nullable: true,
      description: 'The act that made it so; null for what was there before the acts.',
      resolve: ({ madeById }, _args, context) =>
        madeById === null ? null : loadAct(context, madeById),
    }),
  }),
});

const loadVersions = batched<VersionRow[]>(async ({ db }, ids) => {
  const { rows } = await sql<VersionRow>`
    select unit_id, code, kind, full_name, parent_id, valid_from, valid_to, made_by_id
      from unit_version where unit_id = any(${[...ids]}::uuid[])
     order by valid_from`.execute(db.kysely);
  return groupBy(rows, ({ unitId }) => unitId);
});

builder.objectField(Unit, 'versions', (t) =>
  t.field({
    type: [UnitVersion],
    description: 'What it was called, what it was and where it lay, the earliest first.',
    resolve: async (unit, _args, context) =>
      (await loadVersions(context, requireCovered(unit).id)) ?? [],
  }),
);
