/** Where signings are listed: by themselves, at a unit, beside a document. */
import { foldName } from '@phoihop/domain/units';
import { sql } from 'kysely';
import { all, liesUnder } from '../access/visible.ts';
import { builder } from '../builder.ts';
import { Document } from '../documents/document.ts';
import { page } from '../page.ts';
import { getProgramme } from '../programmes/programme-row.ts';
import { getUnit } from '../units/find-unit.ts';
import { matches, requireCovered } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { isInForceOn } from './in-force.ts';
import { latestJoined } from './latest-joined.ts';
import { Signing } from './signing.ts';
import {
  listSignings,
  loadLatestSigning,
  loadSigningsOf,
  loadSigningsOfDocument,
} from './signing-row.ts';
import { SigningState } from './signing-words.ts';
import { stateOn } from './state-on.ts';

const SigningConnection = builder.connectionObject(
  { type: Signing, name: 'SigningConnection', description: 'A list of signings.' },
  { name: 'SigningEdge', description: 'A signing in a list.' },
);

builder.queryField('signings', (t) =>
  t.connection(
    {
      type: Signing,
      description: 'Signings of the units the viewer may see, in the order of the map.',
      args: {
        programme: t.arg.string({ description: 'Only under this programme (code or Relay id).' }),
        under: t.arg.string({ description: 'Only at and below this unit (code or Relay id).' }),
        level: t.arg({ type: [UnitLevel], description: 'Only of units at these levels.' }),
        state: t.arg({
          type: [SigningState],
          description: 'Only in these states, on the day of `asOf` where it has passed.',
        }),
        inForceOn: t.arg({ type: 'Date', description: 'Only in force on this day.' }),
        asOf: t.arg({
          type: 'Date',
          description:
            'The day looked at: its map, and what was on record by then. Without it, what is on record today, on the map of `inForceOn` or of the business date.',
        }),
        search: t.arg.string({
          description: 'Part of the unit’s name or of the number, with or without diacritics.',
        }),
      },
      resolve: async (_root, args, context, info) => {
        const { programme, under, state, inForceOn, level, search } = args;
        const day = args.asOf ?? inForceOn ?? context.today;
        const lookedAt = args.asOf ?? context.today;
        const then = stateOn(lookedAt, context.today);
        const umbrella = programme ? await getProgramme(context, programme) : null;
        const root = under ? await getUnit(context, under, day) : null;
        const condition = all(
          umbrella && sql<boolean>`signing.programme_id = ${umbrella.id}::uuid`,
          root && liesUnder([root.id], day),
          lookedAt < context.today ? sql<boolean>`${then} is not null` : null,
          state ? sql<boolean>`${then} = any(${state}::text[])` : null,
          inForceOn ? isInForceOn(inForceOn) : null,
          matches({ level }),
          search
            ? sql<boolean>`(${matches({ search })}
                or strpos(fold_name(coalesce(signing.number, '')), ${foldName(search)}) > 0)`
            : null,
        );
        return page(listSignings(context, day, condition), args, info);
      },
    },
    SigningConnection,
  ),
);

builder.objectFields(Unit, (t) => ({
  signings: t.field({
    type: [Signing],
    description: 'Its signings, the latest first.',
    args: {
      programme: t.arg.string({ description: 'Only under this programme (code or Relay id).' }),
    },
    resolve: async (unit, { programme }, context) => {
      requireCovered(unit);
      const signings = (await loadSigningsOf(context, `${unit.id}@${unit.asOf}`)) ?? [];
      if (!programme) return signings;
      const umbrella = await getProgramme(context, programme);
      return signings.filter(({ programmeId }) => programmeId === umbrella.id);
    },
  }),
  latestSigning: t.field({
    type: Signing,
    nullable: true,
    description: 'The signing whose term began last, cancelled ones left out.',
    args: {
      programme: t.arg.string({ description: 'Only under this programme (code or Relay id).' }),
    },
    resolve: async (unit, { programme }, context) => {
      requireCovered(unit);
      if (unit.joined && 'latestSigning' in unit.joined && !programme) {
        return latestJoined(unit.joined['latestSigning']);
      }
      const umbrella = programme ? await getProgramme(context, programme) : null;
      return loadLatestSigning(context, `${unit.id}@${unit.asOf}@${umbrella?.id ?? ''}`);
    },
  }),
}));

builder.objectField(Document, 'signings', (t) =>
  t.field({
    type: [Signing],
    description: 'The signings that it holds, where the viewer may see them.',
    resolve: async ({ id }, _args, context) => (await loadSigningsOfDocument(context, id)) ?? [],
  }),
);
