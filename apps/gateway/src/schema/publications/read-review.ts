/** A review whole, as it is accepted now: what its papers are written from. */
import {
  completenessOf,
  lastCountedDay,
  sectionsInOrder,
  type ReportPart,
} from '@phoihop/domain/reviews';
import { bodyAbove, type PaperBody, type ReviewPart, type ReviewSnapshot } from '@phoihop/papers';
import { sql } from 'kysely';
import type { IsoDate } from '@phoihop/domain/dates';
import { holdsOn } from '../access/visible.ts';
import type { Context } from '../context.ts';
import { allIndicators } from '../indicators/catalogue.ts';
import { loadProgramme } from '../programmes/programme-row.ts';
import { refused } from '../refused-error.ts';
import { askedIn } from '../reviews/cycle-definition.ts';
import { windowOfCycle, type CycleRow } from '../reviews/cycle-row.ts';
import { viewOfReview } from '../reviews/report-sums.ts';
import { readFrozen } from '../reviews/review-definition.ts';
import { loadUnitAround } from '../units/day-on-map.ts';
import { loadUnit, type UnitRow } from '../units/unit-row.ts';
import { readFrozenCells } from './frozen-cells.ts';
import { withRates } from './frozen-rates.ts';
import { findIssuers } from './issuers.ts';
import { readRoute, type PaperStop } from './read-route.ts';
import { readStandards } from './read-standards.ts';

const parts: Readonly<Record<ReportPart, ReviewPart>> = {
  I: 'LEADERSHIP',
  II: 'RESULTS',
  III: 'ASSESSMENT',
  IV: 'DIRECTIONS',
};

/** What the papers say besides what the review itself holds. */
export interface Issue {
  /** Number and symbol; null where they are still to be given. */
  readonly number: string | null;
  readonly issuedOn: IsoDate;
}

/** The snapshot of an open or published review; its units as the map had them when it was opened. */
export async function readReview(
  context: Context,
  cycle: CycleRow,
  { number, issuedOn }: Issue,
): Promise<ReviewSnapshot> {
  const day = cycle.openedOn;
  if (day === null) throw new Error('a review that was never opened has no reports');
  const [route, programme, asked, conference, tasks] = await Promise.all([
    readRoute(context, cycle.id),
    loadProgramme(context, cycle.programmeId),
    askedIn(context, cycle),
    readConference(context, cycle.id),
    readTasks(context, cycle.id, day),
  ]);
  const units = await Promise.all(route.map(({ unitId }) => unitOn(context, unitId, day)));
  const [root] = route;
  const [top] = units;
  if (!root || !top || !programme) throw new Error('a review names something that is not there');
  const indicators = withRates(
    asked.map(({ indicator }) => indicator),
    await allIndicators(context),
  );
  const places = route.flatMap((stop, index) => {
    const unit = units[index];
    return unit ? [{ stop, unit }] : [];
  });
  const view = viewOfReview(cycle, context);
  const cells = await readFrozenCells(context, places, indicators, view);
  const of = { programmeId: programme.id, unitId: top.id, level: top.level };
  const issuers = await findIssuers(context, of, issuedOn);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const above = top.parentId ? await loadUnit(context, top.parentId, day) : null;
  return {
    programme: { code: programme.code, nameVi: programme.nameVi },
    cycle: {
      name: cycle.title,
      kind: cycle.kind,
      period: cycle.period,
      windowFrom: cycle.windowFrom,
      windowTo: cycle.windowTo,
      cutOff: cycle.cutOffOn,
    },
    unit: { code: top.code, fullName: top.fullName, level: top.level },
    issuers,
    number,
    place: top.name,
    issuedOn,
    grounds: null,
    recipients: recipientsOf(issuers, top, above),
    sections: await readSections(context, cycle, root),
    indicators: indicators.map(({ key, nameVi, measureVi, kind, decimals }) => ({
      key,
      nameVi,
      measureVi,
      kind,
      decimals,
    })),
    units: route.slice(1).map(({ level, exemptReason, parentId, onPaper: state }, index) => {
      const { code = '', fullName = '' } = units[index + 1] ?? {};
      const parentCode = parentId === null ? null : (codes.get(parentId) ?? null);
      return { code, fullName, level, parentCode, state, exemptReason };
    }),
    totals: cells.slice(0, indicators.length),
    cells: cells.slice(indicators.length),
    standards: await readStandards(
      context,
      places,
      lastCountedDay({ window: windowOfCycle(cycle), cutOffOn: cycle.cutOffOn }),
    ),
    completeness: completenessOnPaper(route.slice(1), codes),
    conference,
    tasks,
    isSynthetic: context.profile !== 'reference',
  };
}

function recipientsOf(issuers: readonly PaperBody[], unit: UnitRow, above: UnitRow | null) {
  const own = issuers.map(({ nameVi }) => nameVi);
  const higher = above ? own.map((name) => bodyAbove(name, unit.fullName, above.fullName)) : [];
  return [...new Set([...higher, ...own])];
}

async function unitOn(context: Context, unitId: string, day: IsoDate): Promise<UnitRow> {
  const unit = await loadUnitAround(context, unitId, day);
  // Whoever publishes sees every unit that was asked: nothing is left out of a sum, and nothing is told of what is hidden.
  if (!unit?.isCovered) throw refused('FORBIDDEN');
  return unit;
}

function completenessOnPaper(
  reports: readonly PaperStop[],
  codes: ReadonlyMap<string, string>,
): ReviewSnapshot['completeness'] {
  const { expected, exempt } = completenessOf(reports);
  const missing = expected.filter((report) => report.onPaper === 'MISSING');
  return {
    expected: expected.length,
    accepted: expected.length - missing.length,
    exempt: exempt.length,
    missing: missing.map(({ unitId }) => codes.get(unitId) ?? ''),
  };
}

async function readSections(
  { db }: Context,
  { definition }: CycleRow,
  { reportId, acceptedNumber }: PaperStop,
): Promise<ReviewSnapshot['sections']> {
  const written = await db.prisma.reportSection.findMany({
    where: { reportId, number: acceptedNumber ?? 0 },
  });
  return sectionsInOrder(readFrozen(definition).sections).flatMap(
    ({ key, part, titleVi: title }) => {
      const text = written.find((each) => each.key === key)?.text;
      return text === undefined ? [] : [{ part: parts[part], key, title, text }];
    },
  );
}

/** The conference that was held last; one that is planned where none was. */
async function readConference({ db }: Context, cycleId: string) {
  const { rows } = await sql<NonNullable<ReviewSnapshot['conference']>>`
    select held_on, place, attending from conference where cycle_id = ${cycleId}::uuid
     order by attending is null, held_on desc, id limit 1`.execute(db.kysely);
  return rows[0] ?? null;
}

async function readTasks({ db }: Context, cycleId: string, day: IsoDate) {
  const { rows } = await sql<ReviewSnapshot['tasks'][number]>`
    select unit_version.full_name as unit_name, task.what, task.due_on
      from task
      join report on report.cycle_id = task.cycle_id and report.unit_id = task.unit_id
      join unit_version on unit_version.unit_id = task.unit_id and ${holdsOn('unit_version', day)}
     where task.cycle_id = ${cycleId}::uuid and task.state <> 'CANCELLED'
     order by task.due_on, report.position, task.id`.execute(db.kysely);
  return rows;
}
