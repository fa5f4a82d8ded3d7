import { fromDate } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import type { OrganisationKind as Body, UnitLevel as Level } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import { loadDocument } from '../documents/document-row.ts';
import { Document } from '../documents/document.ts';
import { page } from '../page.ts';
import { OrganisationKind, UnitKind, UnitLevel } from '../units/unit-words.ts';
import { getProgramme, loadProgramme, wholeProgramme, type ProgrammeRow } from './programme-row.ts';

const ProgrammeParty = builder
  .objectRef<{ level: Level; kind: Body; position: number }>('ProgrammeParty')
  .implement({
    description: 'A body that must sign at one level.',
    fields: (t) => ({
      level: t.expose('level', { type: UnitLevel, description: 'The level.' }),
      kind: t.expose('kind', { type: OrganisationKind, description: 'The body.' }),
      position: t.exposeInt('position', { description: 'Its place in the heading, from 1.' }),
    }),
  });

const ProgrammeDeadline = builder
  .objectRef<{ level: Level; dueOn: Date }>('ProgrammeDeadline')
  .implement({
    description: 'By which day the units of one level are due to have signed.',
    fields: (t) => ({
      level: t.expose('level', { type: UnitLevel, description: 'The level.' }),
      dueOn: t.field({
        type: 'Date',
        description: 'The last day on which they are in time.',
        resolve: (deadline) => fromDate(deadline.dueOn),
      }),
    }),
  });

export const Programme = builder.objectRef<ProgrammeRow>('Programme');

builder.node(Programme, {
  description: 'A coordination programme: the umbrella under which units sign.',
  id: { resolve: (programme) => programme.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadProgramme(context, id))),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The number and symbol it is known by.' }),
    nameVi: t.exposeString('nameVi', { description: 'Its name, in Vietnamese.' }),
    nameEn: t.exposeString('nameEn', { description: 'Its name, in English.' }),
    foundingDocument: t.field({
      type: Document,
      nullable: true,
      description: 'The document that founded it.',
      resolve: ({ foundingDocumentId: id }, _args, context) => loadDocument(context, id),
    }),
    startsOn: t.field({
      type: 'Date',
      description: 'Its first day.',
      resolve: ({ startsOn }) => fromDate(startsOn),
    }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer runs.',
      resolve: ({ endsOn }) => endsOn && fromDate(endsOn),
    }),
    expectedKinds: t.field({
      type: [UnitKind],
      description: 'The kinds of unit that it expects to sign.',
      resolve: ({ expectations }) => expectations.map(({ kind }) => kind),
    }),
    parties: t.field({
      type: [ProgrammeParty],
      description: 'The bodies that must sign, level by level.',
      resolve: ({ parties }) => parties,
    }),
    deadlines: t.field({
      type: [ProgrammeDeadline],
      description: 'By when each level is due to have signed, where that is laid down.',
      resolve: ({ deadlines }) => deadlines,
    }),
  }),
});

const ProgrammeConnection = builder.connectionObject(
  { type: Programme, name: 'ProgrammeConnection', description: 'A list of programmes.' },
  { name: 'ProgrammeEdge', description: 'A programme in a list.' },
);

builder.queryFields((t) => ({
  programme: t.field({
    type: Programme,
    nullable: true,
    description: 'One programme, by its code or its Relay id.',
    args: { code: t.arg.string({ required: true, description: 'Code or Relay id.' }) },
    resolve: (_root, { code }, context) => getProgramme(context, code),
  }),
  programmes: t.connection(
    {
      type: Programme,
      description: 'The programmes, oldest first.',
      resolve: async (_root, asked, { db, actor }, info) => {
        const where = maySeeCatalogues(actor) ? {} : { id: { in: [] } };
        const list = {
          count: () => db.prisma.programme.count({ where }),
          rows: (skip: number, take: number) =>
            db.prisma.programme.findMany({
              where,
              skip,
              take,
              include: wholeProgramme,
              relationLoadStrategy: 'join',
              orderBy: [{ startsOn: 'asc' }, { code: 'asc' }],
            }),
        };
        return page(list, asked, info);
      },
    },
    ProgrammeConnection,
  ),
}));
