import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { soaked } from '@phoihop/vitest/soak';
import { openDemo } from '../../testing.ts';
import { signingCommands, type Answer, type Service, type Standing } from './signing-commands.ts';
import type { Model, Person } from './signing-model.ts';

const demo = openDemo();
let runs = 0;

beforeAll(() =>
  // A second coordinator at the district: what one enters there, the other confirms.
  demo.asOwner(`
    insert into account (id, name, email, username, display_username)
      values ('account-huyen-138b', 'Điều phối viên thứ hai', 'h138b@demo.invalid', 'huyen-138b', 'huyen-138b');
    insert into access_grant (account_id, role, unit_id, valid_from)
      select 'account-huyen-138b', role, unit_id, valid_from from access_grant where account_id = 'account-huyen-138'`),
);

const second = { id: 'account-huyen-138b', username: 'huyen-138b', name: 'Điều phối viên thứ hai' };

/** A service with a programme in which nothing has been signed yet. */
async function freshService(): Promise<Service> {
  const code = `M${++runs}/CTr`;
  await demo.asOwner(`
    insert into programme (code, name_vi, name_en, starts_on) values ('${code}', 'Thử', 'Trial', '2010-01-01');
    insert into programme_expectation select id, unnest('{XA,HUYEN,TINH}'::unit_kind[]) from programme where code = '${code}';
    insert into programme_party select id, level, kind, position from programme,
      unnest('{COMMUNE,DISTRICT,PROVINCE}'::unit_level[]) level,
      (values ('FRONT'::organisation_kind, 1), ('POLICE', 2)) party (kind, position) where code = '${code}'`);
  const document = await demo.db().prisma.document.findFirstOrThrow();
  return {
    document: document.key,
    steps: 0,
    change: async (by: Person, mutation: string, input: object): Promise<Answer> => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const isNew = mutation === 'createSigning' || mutation === 'recordSigning';
      const answer = await demo.ask<Record<string, Answer>>(
        by === 'huyen-138b' ? second : by,
        `mutation ($input: ${type}!) { ${mutation}(input: $input) {
           ... on Signing { id } ... on Refused { code } } }`,
        { variables: { input: isNew ? { programme: code, ...input } : input } },
      );
      return answer[mutation] ?? {};
    },
    read: async () => {
      const rows = await demo.db().prisma.$queryRaw<(Standing & { id: string })[]>`
        select encode(convert_to('Signing:' || signing.id, 'UTF8'), 'base64') as id, state::text, version,
               (select count(*)::int from audit_entry
                 where subject_type = 'Signing' and subject_id = signing.id::text) as entries
          from signing join programme on programme.id = signing.programme_id where programme.code = ${code}`;
      return new Map(rows.map(({ id, ...standing }) => [id.replaceAll('\n', ''), standing]));
    },
  };
}

it(
  'states, refusals, entries and versions are what a small model says, whatever anybody does in any order',
  async () => {
    const wanted = soaked(5000);
    const tried = { steps: 0 };
    const reached = new Set<string>();
    for (let seed = 1; tried.steps < wanted; seed++) {
      // oxlint-disable-next-line no-await-in-loop -- one run after the other, until there were enough steps
      await fc.assert(
        fc.asyncProperty(signingCommands, async (commands) => {
          const service = await freshService();
          const model: Model = { signings: [] };
          await fc.asyncModelRun(() => ({ model, real: service }), commands);
          tried.steps += service.steps;
          for (const { state } of model.signings) reached.add(state);
        }),
        { seed, numRuns: 1, endOnFailure: true },
      );
    }
    expect(tried.steps).toBeGreaterThanOrEqual(wanted);
    // What the runs never get to, they say nothing of.
    expect([...reached]).toEqual(expect.arrayContaining(['SUPERSEDED', 'TERMINATED', 'CANCELLED']));
  },
  // Ten times what they take on a machine that does nothing else.
  soaked(5000) * 300,
);
