import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { changeTypes, type AccessGrant, type Change, type MapUnit } from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
import { drawChanges } from '../../../../packages/domain/src/units/reorganisations/random-acts.fixture.ts';
import type { Chance } from '../../indicators/model/chance.ts';

/** An act made up for a test. */
export interface RandomAct {
  readonly number: string;
  readonly effectiveOn: IsoDate;
  readonly changes: readonly Change[];
  readonly access: readonly AccessGrant[];
}

/** A grant that an act may let follow. */
export interface HeldAt {
  readonly id: string;
  readonly unitId: string;
}

/** Some changes of a map, on a day after the last one's; whoever is granted at what ends may follow. */
export function drawAct(
  map: readonly MapUnit[],
  grants: readonly HeldAt[],
  chance: Chance,
  { number, serial, after }: { number: string; serial: number; after: IsoDate },
): RandomAct {
  const dice = Array.from({ length: 1 + chance.below(3) }, () => ({
    type: chance.of(changeTypes),
    level: chance.of(['COMMUNE', 'COMMUNE', 'DISTRICT', 'PROVINCE'] as const),
    numbers: Array.from({ length: 4 }, () => chance.below(1000)),
  }));
  const changes = drawChanges(map, dice, serial);
  return {
    number,
    effectiveOn: addDays(after, 1 + chance.below(100)),
    changes,
    access: changes.flatMap((change) => {
      if (change.type !== 'MERGE' || chance.below(2) === 0) return [];
      const unit = { key: change.into.key };
      return grants
        .filter(({ unitId }) => change.from.includes(unitId))
        .map(({ id }): AccessGrant => ({ type: 'GRANT', grantId: id, unit, role: 'VIEWER' }));
    }),
  };
}

/** Puts an act on record as a draft, as the application does. */
export async function draftAct(client: ClientBase, act: RandomAct): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    `WITH drafted AS (
       INSERT INTO reorganisation (number, title, effective_on, source, changes, access)
       VALUES ($1, 'Sắp xếp', $2, 'thử', $3, $4) RETURNING id)
     INSERT INTO audit_entry (actor_id, actor_name, action, subject_type, subject_id)
     SELECT 'reporter', 'Người thử', 'reorganisation.DRAFT', 'Reorganisation', id::text FROM drafted`,
    [act.number, act.effectiveOn, JSON.stringify(act.changes), JSON.stringify(act.access)],
  );
  await client.query('COMMIT');
}
