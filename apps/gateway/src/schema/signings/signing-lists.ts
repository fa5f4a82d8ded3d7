/** Where signings are listed: by themselves, at a unit, beside a document. */
import { builder } from '../builder.ts';
import { Document } from '../documents/document.ts';
import { page } from '../page.ts';
import { getProgramme } from '../programmes/programme-row.ts';
import { requireCovered } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';
import { askedSignings, signingFilterArgs } from './asked-signings.ts';
import { latestJoined } from './latest-joined.ts';
import { Signing } from './signing.ts';
import {
  listSignings,
  loadLatestSigning,
  loadSigningsOf,
  loadSigningsOfDocument,
} from './signing-row.ts';

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
        ...signingFilterArgs,
        inForceOn: t.arg({ type: 'Date', description: 'Only in force on this day.' }),
      },
      resolve: async (_root, args, context, info) => {
        const { day, condition } = await askedSignings(context, args);
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
