/** Signings by state: how many there are in each, and the first of them. */
import { isOver, signingStates, type SigningState as State } from '@phoihop/domain/signings';
import { sql } from 'kysely';
import { all, isVisible } from '../access/visible.ts';
import { builder } from '../builder.ts';
import { groupBy } from '../batch.ts';
import { refused } from '../refused-error.ts';
import { askedSignings, signingFilterArgs } from './asked-signings.ts';
import { Signing } from './signing.ts';
import { signingsOn, type SigningRow } from './signing-row.ts';
import { SigningState } from './signing-words.ts';

/** More than this nobody looks through in a column. */
const firstMax = 50;

interface SigningGroup {
  readonly state: State;
  readonly count: number;
  readonly signings: readonly SigningRow[];
}

const SigningGroup = builder.objectRef<SigningGroup>('SigningGroup').implement({
  description: 'The signings that are in one state.',
  fields: (t) => ({
    state: t.expose('state', { type: SigningState, description: 'The state.' }),
    count: t.exposeInt('count', { description: 'How many the viewer may see in it.' }),
    signings: t.field({
      type: [Signing],
      description:
        'The first of them: on the way those that have waited longest, else the latest changed.',
      // The field above pays for all of its groups.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ signings }) => [...signings],
    }),
  }),
});

builder.queryField('signingsByState', (t) =>
  t.field({
    type: [SigningGroup],
    description:
      'What `signings` lists, by state: every state asked for, in the order of its life.',
    args: {
      ...signingFilterArgs,
      first: t.arg.int({ defaultValue: 10, description: 'How many of each, at most 50.' }),
    },
    complexity: ({ first }) => ({
      field: 1,
      multiplier: signingStates.length * Math.max(1, first ?? firstMax),
    }),
    resolve: async (_root, args, context) => {
      const first = args.first ?? firstMax;
      if (first < 0 || first > firstMax) {
        throw refused('INVALID_INPUT', { what: 'page', text: first, hint: 'tooMany' });
      }
      const { day, condition, state } = await askedSignings(context, args);
      const over = signingStates.filter(isOver);
      const { rows } = await sql<SigningRow & { stateThen: State; count: number; rank: number }>`
        with found as (
          select signing.*, ${day}::date as as_of, unit.valid_to as unit_ended_on, ${state} as state_then
            from ${signingsOn(day)}
           where ${all(isVisible(context.actor, day), condition)}
        ), ranked as (
          select *, count(*) over (partition by state_then)::int as count,
                 row_number() over (partition by state_then order by
                   case when state_then = any(${over}::text[]) then updated_at end desc,
                   case when state_then <> all(${over}::text[]) then updated_at end, id)::int as rank
            from found
        )
        select * from ranked where rank <= greatest(1, ${first}) order by rank`.execute(
        context.db.kysely,
      );
      const groups = groupBy(rows, ({ stateThen }) => stateThen);
      return signingStates
        .filter((each) => !args.state || args.state.includes(each))
        .map((each) => {
          const signings = groups.get(each) ?? [];
          return {
            state: each,
            count: signings[0]?.count ?? 0,
            signings: signings.filter(({ rank }) => rank <= first),
          };
        });
    },
  }),
);
