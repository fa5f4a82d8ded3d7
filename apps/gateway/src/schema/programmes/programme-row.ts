import { fromDate, type Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { Interval, IsoDate } from '@phoihop/domain/dates';
import type { ProgrammeRule } from '@phoihop/domain/programmes';
import type { UnitLevel } from '@phoihop/domain/units';
import { batched, mapBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { rowId, rowIds } from '../global-id.ts';
import { refused } from '../refused-error.ts';

/** What a programme is never read without: whom it expects, and with which bodies. */
export const wholeProgramme = {
  expectations: { orderBy: { kind: 'asc' } },
  parties: { orderBy: [{ level: 'asc' }, { position: 'asc' }] },
  deadlines: { orderBy: { level: 'asc' } },
} satisfies Prisma.ProgrammeInclude;

export type ProgrammeRow = Prisma.ProgrammeGetPayload<{ include: typeof wholeProgramme }>;

/** The part of a programme that the domain's rules look at. */
export function ruleOf({ expectations, parties }: ProgrammeRow): ProgrammeRule {
  return { expectedKinds: expectations.map(({ kind }) => kind), parties };
}

/** By which day the units of a level are due to have signed; null where nothing is said. */
export function dueOn({ deadlines }: ProgrammeRow, level: UnitLevel): IsoDate | null {
  const deadline = deadlines.find((each) => each.level === level);
  return deadline ? fromDate(deadline.dueOn) : null;
}

/** From when to when it runs. */
export function runOf({ startsOn, endsOn }: ProgrammeRow): Interval {
  return { from: fromDate(startsOn), to: endsOn && fromDate(endsOn) };
}

export const loadProgramme = batched<ProgrammeRow>(async ({ db, actor }, ids) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const where = { id: { in: rowIds(ids) } };
  return mapBy(
    await db.prisma.programme.findMany({
      where,
      include: wholeProgramme,
      relationLoadStrategy: 'join',
    }),
    (row) => row.id,
  );
});

/** Programmes by what an argument names them: a Relay id or a code. */
const loadNamed = batched<ProgrammeRow>(async ({ db, actor }, texts) => {
  if (!maySeeCatalogues(actor)) return new Map();
  const names = new Map(texts.map((text) => [text, rowId('Programme', text) ?? text.trim()]));
  const programmes = await db.prisma.programme.findMany({
    where: {
      OR: [{ id: { in: rowIds([...names.values()]) } }, { code: { in: [...names.values()] } }],
    },
    include: wholeProgramme,
    relationLoadStrategy: 'join',
  });
  const found = new Map<string, ProgrammeRow>();
  for (const [text, name] of names) {
    const programme = programmes.find(({ id, code }) => name === id || name === code);
    if (programme) found.set(text, programme);
  }
  return found;
});

/** The programme that an argument names by its Relay id or its code. */
export async function getProgramme(context: Context, text: string): Promise<ProgrammeRow> {
  const programme = await loadNamed(context, text);
  if (!programme) throw refused('NOT_FOUND', { what: 'programme', text });
  return programme;
}
