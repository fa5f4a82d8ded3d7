import type { Database } from '@phoihop/database';

interface Held {
  readonly id: string;
  readonly unitId: string;
}

/** All there is, read without any rule, and what an account may see of it by a rule as naive as can be. */
export interface World {
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

/** The day on which the walkers look. */
const day = new Date('2023-12-15');
const holds = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) =>
  validFrom <= day && (validTo === null || day < validTo);

/** Reads everything there is on that day. */
export async function readWorld({ prisma }: Database): Promise<World> {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const only = { select: { id: true } } as const;
  const known = await prisma.unitVersion.findMany({ orderBy: { validFrom: 'desc' } });
  const versions = known.filter(holds);
  const credentials = await prisma.credential.findMany();
  const grants = await prisma.grant.findMany();
  const tokens = await prisma.machineToken.findMany();
  return {
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
    organisations: (await prisma.organisation.findMany()).filter(holds),
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
  const roots = own.map(({ unitId }) => unitId);
  const kept = own.filter(({ role }) => role === 'ADMINISTRATOR').map(({ unitId }) => unitId);
  const isKept = (account: string) =>
    world.grants
      .filter((grant) => grant.accountId === account)
      .every(({ unitId }) => under(unitId, kept));
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
