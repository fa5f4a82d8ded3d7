import { addDays, type IsoDate } from '@phoihop/domain/dates';
import type { ClientBase } from 'pg';
import { insertRows } from '../../../seed/insert-rows.ts';
import { stableId } from '../../stable-id.ts';
import type { Chance } from '../../indicators/model/chance.ts';
import { worldStart, type World, type WorldUnit } from '../../indicators/model/world.ts';

/** A standard made up for a test; a tier names the one below, which it includes. */
export interface WorldStandard {
  readonly key: string;
  readonly kind: 'XA' | 'HUYEN';
  readonly level: WorldUnit['level'];
  readonly implies: string | null;
}

export const worldStandards: readonly WorldStandard[] = [
  { key: 'rural', kind: 'XA', level: 'COMMUNE', implies: null },
  { key: 'rural_model', kind: 'XA', level: 'COMMUNE', implies: 'rural' },
  { key: 'rural_district', kind: 'HUYEN', level: 'DISTRICT', implies: null },
];

export const standardId = (key: string) => stableId(`world standard:${key}`);

/** The standards that all worlds share. */
export async function writeStandards(client: ClientBase): Promise<void> {
  await insertRows(
    client,
    'standard',
    worldStandards.map(({ key, implies }, index) => ({
      id: standardId(key),
      key,
      name_vi: key,
      name_en: key,
      position: index + 1,
      implies_id: implies && standardId(implies),
      source: 'test',
    })),
  );
  await insertRows(
    client,
    'standard_kind',
    worldStandards.map(({ key, kind }) => ({
      standard_id: standardId(key),
      kind,
      valid_from: '2010-01-01',
    })),
  );
}

/** That a unit of a world was recognised, and until when. */
export interface WorldRecognition {
  readonly unit: string;
  readonly standard: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
}

/** Recognitions of some units in some standards, from days of their lives; some lapse, some are withdrawn. */
export function makeRecognitions(world: World, chance: Chance): readonly WorldRecognition[] {
  return world.units.flatMap((unit) =>
    worldStandards
      .filter(({ level }) => level === unit.level && chance.below(2) === 0)
      .map(({ key }) => {
        const isBefore = world.isStartUnknown && unit.from === worldStart;
        const from = addDays(unit.from, isBefore ? -chance.below(300) : 0);
        const end = () => (chance.below(3) === 0 ? addDays(from, 1 + chance.below(900)) : null);
        return { unit: unit.id, standard: key, from, to: end(), withdrawnOn: end() };
      }),
  );
}

export async function writeRecognitions(
  client: ClientBase,
  recognitions: readonly WorldRecognition[],
): Promise<void> {
  await insertRows(
    client,
    'recognition',
    recognitions.map(({ unit, standard, from, to, withdrawnOn }) => ({
      unit_id: unit,
      standard_id: standardId(standard),
      decision_number: 'x',
      decided_on: from,
      valid_from: from,
      valid_to: to,
      withdrawn_on: withdrawnOn,
      withdrawal_number: withdrawnOn && 'x',
      withdrawal_reason: withdrawnOn && 'không còn giữ được',
    })),
  );
}
