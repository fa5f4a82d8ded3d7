import type { Database } from '@phoihop/database';
import type { Sight, World } from './world.ts';

type Entry = World['entries'][number];

/** What an account may read of the record, by a rule as naive as can be. */
export function isRead(world: World, sight: Sight, entry: Entry): boolean {
  const { subjectType, subjectId, unitId } = entry;
  switch (subjectType) {
    case 'Signing':
    case 'Attachment':
    case 'Unit':
    case 'FigureSheet':
    case 'Recognition':
    case 'Target':
    case 'Conference':
    case 'Task':
      return unitId !== null && sight.units.has(unitId);
    case 'Document':
    case 'Programme':
    case 'Indicator':
    case 'Standard':
    case 'ValidationRule':
      return sight.hasGrant;
    // The demo's acts name units all over the province: who keeps all of them keeps the province.
    case 'Deployment':
    case 'Reorganisation':
      return sight.keepsAll;
    default:
      return sight.keeps?.has(world.owners.get(subjectId) ?? subjectId) ?? false;
  }
}

/** The loads that left a row other than it was before them, by `table row`. */
export type Loads = ReadonlyMap<string, readonly bigint[]>;

/** Goes through what every entry left of every row, from the first entry on. */
export async function readLoads({ prisma }: Database, world: World): Promise<Loads> {
  const rows = await prisma.auditRow.findMany({ orderBy: { entryId: 'asc' } });
  const loads = new Set(world.entries.filter(isLoad).map(({ id }) => id));
  const [found, last] = [new Map<string, bigint[]>(), new Map<string, string>()];
  for (const { tableName, rowId, entryId, digest } of rows) {
    const row = `${tableName} ${rowId}`;
    const content = Buffer.from(digest ?? []).toString('hex');
    if (loads.has(entryId) && last.get(row) !== content) {
      found.set(row, [...(found.get(row) ?? []), entryId]);
    }
    last.set(row, content);
  }
  return found;
}

/** What is on record about one thing that the account sees. */
export function recordOf(
  world: World,
  loads: Loads,
  sight: Sight,
  { type, id }: { readonly type: string; readonly id: string },
): readonly bigint[] {
  const brought = [
    `${tableOf[type] ?? type.toLowerCase()} ${id}`,
    ...world.units
      .filter((unit) => type === 'Unit' && unit.id === id)
      .map(({ versionId }) => `unit_version ${versionId}`),
  ].flatMap((row) => loads.get(row) ?? []);
  const ownerOf = ({ subjectType, subjectId }: Entry) =>
    subjectType === 'Session' ? subjectId : world.owners.get(subjectId);
  const tells = (entry: Entry) =>
    (entry.subjectType === type && entry.subjectId === id) ||
    (type === 'Unit' &&
      entry.unitId === id &&
      /^(Signing|Attachment|Unit|FigureSheet|Recognition|Target|Conference|Task)$/.test(
        entry.subjectType,
      )) ||
    (type === 'Account' && ownerOf(entry) === id);
  return world.entries
    .filter((entry) =>
      isLoad(entry) ? brought.includes(entry.id) : tells(entry) && isRead(world, sight, entry),
    )
    .map((entry) => entry.id);
}

// Tables whose name is not that of the thing in small letters.
const tableOf: Readonly<Record<string, string>> = { ValidationRule: 'validation_rule' };

const isLoad = ({ action }: Entry) => action === 'data.LOAD';
