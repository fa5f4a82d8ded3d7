import { fromDate, type Database } from '@phoihop/database';
import { addDays, date, type IsoDate } from '@phoihop/domain/dates';

interface Held {
  readonly id: string;
  readonly unitId: string;
}

/** All there is, read without any rule, and what an account may see of it by a rule as naive as can be. */
export interface World {
  readonly day: IsoDate;
  /** Under whom each unit lay from when to when, on all days. */
  readonly versions: readonly {
    readonly unitId: string;
    readonly parentId: string | null;
    readonly from: IsoDate;
    readonly to: IsoDate | null;
  }[];
  /** Those that stand on the map of the day. */
  readonly units: readonly {
    id: string;
    versionId: string;
    kind: string;
    level: string;
    parentId: string | null;
  }[];
  /** Under what each unit lies, those too that do not live on the day: as they are first known. */
  readonly parents: ReadonlyMap<string, string | null>;
  readonly signings: readonly (Held & { basisId: string | null; documentId: string | null })[];
  readonly organisations: readonly Held[];
  readonly sheets: readonly (Held & { periodId: number; period: string; state: string })[];
  readonly figures: readonly (Held & { indicatorId: string })[];
  readonly progress: readonly (Held & { standardId: string })[];
  readonly catalogues: Readonly<
    Record<
      'documents' | 'programmes' | 'indicators' | 'standards' | 'validationRules',
      readonly string[]
    >
  >;
  readonly standardKinds: readonly { standardId: string; kind: string }[];
  readonly expectedKinds: readonly string[];
  readonly accounts: readonly string[];
  readonly entries: readonly {
    id: bigint;
    subjectType: string;
    subjectId: string;
    unitId: string | null;
    action: string;
  }[];
  /** Whose a credential, a grant or a token is. */
  readonly owners: ReadonlyMap<string, string>;
  readonly grants: readonly { accountId: string; unitId: string; role: string }[];
}

interface Dated {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

const holdsOn =
  (day: IsoDate) =>
  ({ validFrom, validTo }: Dated): boolean =>
    fromDate(validFrom) <= day && (validTo === null || day < fromDate(validTo));

/** Reads everything, as it stands on a day of the map. */
export async function readWorld(
  { prisma }: Database,
  day: IsoDate = date('2023-12-15'),
): Promise<World> {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const only = { select: { id: true } } as const;
  const known = await prisma.unitVersion.findMany({ orderBy: { validFrom: 'desc' } });
  const versions = known.filter(holdsOn(day));
  const credentials = await prisma.credential.findMany();
  const grants = await prisma.grant.findMany();
  const tokens = await prisma.machineToken.findMany();
  return {
    versions: known.map(({ unitId, parentId, validFrom, validTo }) => ({
      unitId,
      parentId,
      from: fromDate(validFrom),
      to: validTo && fromDate(validTo),
    })),
    day,
    units: versions.map(({ id, unitId, kind, level, parentId }) => ({
      id: unitId,
      versionId: id,
      kind,
      level,
      parentId,
    })),
    // The latest first: of several the earliest stays, and one that holds on the day stands over all.
    parents: new Map([...known, ...versions].map(({ unitId, parentId }) => [unitId, parentId])),
    signings: await prisma.signing.findMany(),
    organisations: (await prisma.organisation.findMany()).filter(holdsOn(day)),
    sheets: (await prisma.figureSheet.findMany({ include: { period: true } })).map((row) => ({
      ...row,
      period: row.period.key,
    })),
    figures: await prisma.publishedFigure.findMany(),
    progress: await prisma.publishedProgress.findMany(),
    catalogues: {
      documents: ids(await prisma.document.findMany(only)),
      programmes: ids(await prisma.programme.findMany(only)),
      indicators: ids(await prisma.indicator.findMany(only)),
      standards: ids(await prisma.standard.findMany(only)),
      validationRules: ids(await prisma.validationRule.findMany(only)),
    },
    standardKinds: await prisma.standardKind.findMany(),
    expectedKinds: (await prisma.programmeExpectation.findMany()).map(({ kind }) => kind),
    accounts: ids(await prisma.account.findMany(only)),
    entries: await prisma.auditEntry.findMany(),
    owners: new Map([
      ...credentials.map(({ id, holderId }) => [id, holderId] as const),
      ...[...grants, ...tokens].map(({ id, accountId }) => [id, accountId] as const),
    ]),
    grants,
  };
}

/** What one account may see: it walks up from every unit until it meets one that was granted. */
export interface Sight {
  readonly units: ReadonlySet<string>;
  /** What lies above those: of these code, name and kind, and nothing else. */
  readonly above: ReadonlySet<string>;
  readonly hasGrant: boolean;
  /** The accounts it keeps; null where it keeps none. */
  readonly keeps: ReadonlySet<string> | null;
  /** Whether it keeps accounts at everything that lies under nothing. */
  readonly keepsAll: boolean;
}

export function sightOf(world: World, accountId: string): Sight {
  const own = world.grants.filter((grant) => grant.accountId === accountId);
  const parentOf = (unitId: string) => world.parents.get(unitId) ?? null;
  const under = (unitId: string | null, roots: readonly string[]): boolean => {
    if (unitId === null) return false;
    return roots.includes(unitId) || under(parentOf(unitId), roots);
  };
  const versionOn = (unitId: string, day: IsoDate) =>
    world.versions.find(
      ({ unitId: id, from, to }) => id === unitId && from <= day && (to === null || day < to),
    );
  const underOn = (unitId: string, asked: readonly string[], day: IsoDate): boolean => {
    const version = versionOn(unitId, day);
    if (!version) return false;
    if (asked.includes(unitId)) return true;
    return version.parentId !== null && underOn(version.parentId, asked, day);
  };
  /** A unit that has ended, or is to begin, is judged on the nearest day on which it stood on the map. */
  const underAround = (unitId: string, asked: readonly string[]): boolean => {
    const lives = world.versions.filter((version) => version.unitId === unitId);
    const first = lives.map(({ from }) => from).toSorted()[0];
    const ends = lives.flatMap(({ to }) => to ?? []).toSorted();
    const isOver = lives.every(({ to }) => to !== null && to <= world.day);
    const last = isOver ? ends.at(-1) : undefined;
    const day = last ? addDays(last, -1) : first && first > world.day ? first : world.day;
    return underOn(unitId, asked, day);
  };
  const roots = own.map(({ unitId }) => unitId);
  const kept = own.filter(({ role }) => role === 'ADMINISTRATOR').map(({ unitId }) => unitId);
  const isKept = (account: string) =>
    world.grants
      .filter((grant) => grant.accountId === account)
      .every(({ unitId }) => underAround(unitId, kept));
  const upFrom = (unitId: string): string[] => {
    const parent = parentOf(unitId);
    return parent === null ? [] : [parent, ...upFrom(parent)];
  };
  return {
    above: new Set(roots.flatMap(upFrom)),
    units: new Set(world.units.filter(({ id }) => under(id, roots)).map(({ id }) => id)),
    hasGrant: own.length > 0,
    keepsAll: world.units.every(({ id, parentId }) => parentId !== null || under(id, kept)),
    keeps: kept.length > 0 ? new Set(world.accounts.filter(isKept)) : null,
  };
}
