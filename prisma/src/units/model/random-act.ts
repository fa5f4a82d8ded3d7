import { addDays, type IsoDate } from '@phoihop/domain/dates';
import {
  changeTypes,
  levelOf,
  type AccessGrant,
  type Change,
  type MapUnit,
  type NewUnit,
  type UnitLevel,
} from '@phoihop/domain/units';
import type { ClientBase } from 'pg';
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

/** Some changes of a map, on a day after the last one's; whoever is granted at what is merged may follow. */
export function drawAct(
  map: readonly MapUnit[],
  grants: readonly HeldAt[],
  chance: Chance,
  { number, serial, after }: { number: string; serial: number; after: IsoDate },
): RandomAct {
  const touched = new Set<string>();
  const changes = Array.from({ length: 1 + chance.below(3) }, (_, index) => {
    const drawn = drawChange(map, touched, chance, serial * 10 + index);
    for (const id of drawn.touches) touched.add(id);
    return drawn.changes;
  }).flat();
  const access = changes.flatMap((change): AccessGrant[] => {
    if (change.type !== 'MERGE') return [];
    const unit = { key: change.into.key };
    return grants
      .filter(({ unitId }) => change.from.includes(unitId))
      .map(({ id }) => ({ type: 'GRANT', grantId: id, unit, role: 'VIEWER' }));
  });
  return { number, effectiveOn: addDays(after, 1 + chance.below(100)), changes, access };
}

interface Drawn {
  readonly changes: readonly Change[];
  /** Units that no other change of the act may touch. */
  readonly touches: readonly string[];
}

const nothing: Drawn = { changes: [], touches: [] };
const kinds = { PROVINCE: 'TINH', DISTRICT: 'HUYEN', COMMUNE: 'XA' } as const;

function drawChange(
  map: readonly MapUnit[],
  touched: ReadonlySet<string>,
  chance: Chance,
  serial: number,
): Drawn {
  const level = chance.of(['COMMUNE', 'COMMUNE', 'DISTRICT', 'PROVINCE'] as const);
  const free = map.filter(({ id }) => !touched.has(id));
  const [unit, other] = chance.some(of(free, level), 2);
  const type = chance.of(changeTypes);
  if (!unit) return nothing;
  const { id } = unit;
  const under = map.filter(({ parentId }) => parentId === id);
  const hasFreeLand = under.every((child) => !touched.has(child.id));
  const above = free.filter((each) => each.id !== id && each.id !== other?.id);
  const parents = level === 'DISTRICT' ? of(above, 'PROVINCE') : of(above, 'DISTRICT');
  const [parent] = level === 'PROVINCE' ? [] : chance.some(parents, 1);
  const made = (suffix: string): NewUnit => ({
    key: `${serial}${suffix}`,
    code: String(900_000 + serial * 10 + suffix.length),
    kind: kinds[level],
    name: 'Mới',
    fullName: 'Đơn vị Mới',
    parent: parent ? { id: parent.id } : null,
  });
  const touches = [id, ...under.map((child) => child.id), ...(parent ? [parent.id] : [])];
  if (!parent && level !== 'PROVINCE') return nothing;
  const is = (...changes: readonly Change[]): Drawn => ({ changes, touches });
  const goTo = (to: { id: string } | { key: string }) =>
    under.map((child): Change => ({ type: 'MOVE', unit: child.id, parent: to }));

  if (type === 'CREATE') return is({ type, unit: made('c') });
  if (type === 'RENAME') {
    return is({ type, unit: id, name: `Tên ${serial}`, fullName: `Đơn vị Tên ${serial}` });
  }
  if (type === 'CHANGE_KIND') {
    return unit.kind === 'XA' ? is({ type, unit: id, kind: 'PHUONG' }) : nothing;
  }
  if (type === 'MOVE') {
    const isElsewhere = parent !== undefined && parent.id !== unit.parentId;
    return isElsewhere ? is({ type, unit: id, parent: { id: parent.id } }) : nothing;
  }
  if (type === 'MERGE') {
    if (!other) return nothing;
    const merged = is({ type, from: [id, other.id], into: made('m') });
    return { ...merged, touches: [...touches, other.id] };
  }
  if (!hasFreeLand) return nothing;
  if (type === 'SPLIT') {
    const [one, two] = [made('a'), made('bb')];
    const into = [
      { unit: one, share: '0.375' },
      { unit: two, share: '0.625' },
    ];
    return is({ type, from: id, into, source: 'thử' }, ...goTo({ key: one.key }));
  }
  // A province's land would have nowhere to go.
  if (level === 'PROVINCE') return nothing;
  return is({ type, unit: id }, ...goTo({ id: unit.parentId ?? '' }));
}

function of(map: readonly MapUnit[], level: UnitLevel): readonly MapUnit[] {
  return map.filter(({ kind }) => levelOf(kind) === level);
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
