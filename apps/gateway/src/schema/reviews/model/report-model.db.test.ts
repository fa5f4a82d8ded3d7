import { date } from '@phoihop/domain/dates';
import { soaked } from '@phoihop/vitest/soak';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Person } from '../../signings/model/signing-model.ts';
import { openDemo } from '../../testing.ts';
import { drawn, planned, reviewing } from '../testing.ts';
import { reportCommands, type Service, type Standing } from './report-commands.ts';
import { freshModel, units, type UnitCode } from './report-model.ts';

const demo = openDemo();
const { change } = reviewing(demo);
const today = date('2024-01-02');
let runs = 0;
const reached = new Set<string>();

beforeAll(async () => {
  // A second coordinator at the district: what one submits there, the other accepts.
  await demo.asOwner(`
    insert into account (id, name, email, username, display_username)
      values ('account-huyen-138b', 'Điều phối viên thứ hai', 'h138b@demo.invalid', 'huyen-138b', 'huyen-138b');
    insert into access_grant (account_id, role, unit_id, valid_from)
      select 'account-huyen-138b', role, unit_id, valid_from from access_grant where account_id = 'account-huyen-138'`);
  // Texts alone: what becomes of figures is told by the life of a report.
  await change('quantri', 'createReviewTemplate', { ...drawn, indicators: [] });
});

const second = { id: 'account-huyen-138b', username: 'huyen-138b', name: 'Điều phối viên thứ hai' };

/** A service with a review of the district in which two communes are asked, and nobody has begun. */
async function freshService(): Promise<Service> {
  const code = `R${++runs}/CTr`;
  await demo.asOwner(`
    insert into programme (code, name_vi, name_en, starts_on) values ('${code}', 'Thử', 'Trial', '2010-01-01');
    insert into programme_expectation select id, unnest('{XA,HUYEN}'::unit_kind[]) from programme where code = '${code}'`);
  const { id = '' } = await change('tinh', 'planReviewCycle', {
    ...planned,
    programme: code,
    unit: '138',
  });
  const { openingOf } = await demo.ask<{ openingOf: { stops: { unit: { code: string } }[] } }>(
    'tinh',
    `{ openingOf(cycle: "${id}") { stops { unit { code } } } }`,
    { today },
  );
  const asked: readonly string[] = units;
  const exemptions = openingOf.stops
    .filter(({ unit }) => !asked.includes(unit.code))
    .map(({ unit }) => ({ unit: unit.code, reason: 'Không thuộc phần thử này.' }));
  await change('tinh', 'moveReviewCycle', { id, version: 1, move: 'OPEN', exemptions });
  const { reviewCycle } = await demo.ask<{
    reviewCycle: { reports: { nodes: { id: string; unit: { code: string } }[] } };
  }>('tinh', `{ reviewCycle(id: "${id}") { reports(first: 50) { nodes { id unit { code } } } } }`);
  const idOf = (unit: UnitCode) =>
    reviewCycle.reports.nodes.find((report) => report.unit.code === unit)?.id ?? '';
  return {
    ids: { '138': idOf('138'), '04507': idOf('04507'), '04510': idOf('04510') },
    steps: 0,
    reached,
    change: async (by: Person, mutation: string, input: object) => {
      const type = mutation === 'saveReport' ? 'SaveReportInput' : 'MoveReportInput';
      const answer = await demo.ask<Record<string, { code?: string }>>(
        by === 'huyen-138b' ? second : by,
        `mutation ($input: ${type}!) { ${mutation}(input: $input) {
           ... on Report { id } ... on Refused { code } } }`,
        { variables: { input }, today },
      );
      return answer[mutation] ?? {};
    },
    read: async () => {
      const rows = await demo.db().prisma.$queryRaw<(Standing & { code: string })[]>`
        select unit_version.code, report.state::text, report.version, report.number,
               (select count(*)::int from report_version where report_id = report.id) as versions,
               (select count(*)::int from audit_entry
                 where subject_type = 'Report' and subject_id = report.id::text) as entries
          from report join unit_version on unit_version.unit_id = report.unit_id
          join review_cycle on review_cycle.id = report.cycle_id
          join programme on programme.id = review_cycle.programme_id
         where programme.code = ${code} and unit_version.code = any(${[...units]})`;
      return Object.fromEntries(rows.map(({ code: unit, ...standing }) => [unit, standing]));
    },
  };
}

it(
  'states, refusals, entries and versions are what a small model says, whatever anybody does in any order',
  async () => {
    const wanted = soaked(3000);
    const tried = { steps: 0 };
    for (let seed = 1; tried.steps < wanted; seed++) {
      // oxlint-disable-next-line no-await-in-loop -- one run after the other, until there were enough steps
      await fc.assert(
        fc.asyncProperty(reportCommands, async (commands) => {
          const service = await freshService();
          const model = freshModel();
          await fc.asyncModelRun(() => ({ model, real: service }), commands);
          tried.steps += service.steps;
        }),
        { seed, numRuns: 1, endOnFailure: true },
      );
    }
    expect(tried.steps).toBeGreaterThanOrEqual(wanted);
    // What the runs never get to, they say nothing of.
    expect([...reached]).toEqual(expect.arrayContaining(['ACCEPTED', 'RETURNED', 'EXEMPT']));
  },
  // Ten times what they take on a machine that does nothing else.
  soaked(3000) * 500,
);
