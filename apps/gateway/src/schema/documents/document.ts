import { fromDate, type Prisma } from '@phoihop/database';
import { maySeeCatalogues } from '@phoihop/domain/access';
import { foldName } from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import { page } from '../page.ts';
import { UnitLevel } from '../units/unit-words.ts';
import {
  loadDocument,
  loadRelatedBy,
  loadRelations,
  type DocumentRow,
  type RelationRow,
} from './document-row.ts';
import { DocumentKind, DocumentRelationKind, RelationBasis } from './document-words.ts';
import { getDocument } from './find-document.ts';

export const Document = builder.objectRef<DocumentRow>('Document');
const DocumentRelation = builder.objectRef<RelationRow>('DocumentRelation');

builder.node(Document, {
  description: 'A document with its number and symbol.',
  id: { resolve: (document) => document.id },
  loadManyWithoutCache: (ids, context) => Promise.all(ids.map((id) => loadDocument(context, id))),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its stable name here: `ctph-456`.' }),
    number: t.exposeString('number', {
      description: 'Its number and symbol; they repeat from body to body.',
    }),
    kind: t.expose('kind', { type: DocumentKind, description: 'What sort of document it is.' }),
    level: t.expose('level', { type: UnitLevel, description: 'The level that issued it.' }),
    issuerVi: t.exposeString('issuerVi', { description: 'Who issued it, in Vietnamese.' }),
    issuerEn: t.exposeString('issuerEn', { description: 'Who issued it, in English.' }),
    issuedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of its issue; null where no source tells it.',
      resolve: ({ issuedOn }) => issuedOn && fromDate(issuedOn),
    }),
    effectiveFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of its effect, where it is known.',
      resolve: ({ effectiveFrom }) => effectiveFrom && fromDate(effectiveFrom),
    }),
    effectiveTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer has effect.',
      resolve: ({ effectiveTo }) => effectiveTo && fromDate(effectiveTo),
    }),
    titleVi: t.exposeString('titleVi', { description: 'What it is about, in Vietnamese.' }),
    titleEn: t.exposeString('titleEn', { description: 'What it is about, in English.' }),
    remark: t.exposeString('remark', {
      nullable: true,
      description: 'What else is to be known of it.',
    }),
    source: t.exposeString('source', { description: 'Where this is known from.' }),
    relations: t.field({
      type: [DocumentRelation],
      description: 'How it stands to others.',
      resolve: async ({ id }, _args, context) => (await loadRelations(context, id)) ?? [],
    }),
    relatedBy: t.field({
      type: [DocumentRelation],
      description: 'How others stand to it.',
      resolve: async ({ id }, _args, context) => (await loadRelatedBy(context, id)) ?? [],
    }),
  }),
});

DocumentRelation.implement({
  description: 'How one document stands to another.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: DocumentRelationKind,
      description: 'How `document` stands to `target`.',
    }),
    basis: t.expose('basis', { type: RelationBasis, description: 'How the relation is known.' }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'From when it holds; null means from the day of the document.',
      resolve: ({ since }) => since && fromDate(since),
    }),
    document: t.field({
      type: Document,
      description: 'The document that stands so.',
      resolve: ({ documentId }, _args, context) => loadDocument(context, documentId).then(there),
    }),
    target: t.field({
      type: Document,
      description: 'The one that it stands so to.',
      resolve: ({ targetId }, _args, context) => loadDocument(context, targetId).then(there),
    }),
  }),
});

function there(document: DocumentRow | null): DocumentRow {
  if (!document) throw new Error('a relation names a document that is not there');
  return document;
}

const DocumentConnection = builder.connectionObject(
  { type: Document, name: 'DocumentConnection', description: 'A list of documents.' },
  { name: 'DocumentEdge', description: 'A document in a list.' },
);

builder.queryFields((t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    description: 'One document, by its number, its key or its Relay id.',
    args: { number: t.arg.string({ required: true, description: 'Number, key or Relay id.' }) },
    resolve: (_root, { number }, context) => getDocument(context, number),
  }),
  documents: t.connection(
    {
      type: Document,
      description: 'The documents, oldest first.',
      args: {
        kind: t.arg({ type: [DocumentKind], description: 'Only these sorts.' }),
        level: t.arg({ type: [UnitLevel], description: 'Only those issued at these levels.' }),
        search: t.arg.string({
          description: 'Part of a number or title, with or without diacritics.',
        }),
      },
      resolve: async (_root, { kind, level, search, ...asked }, { db, actor }, info) => {
        const where: Prisma.DocumentWhereInput = {
          ...(maySeeCatalogues(actor) ? {} : { id: { in: [] } }),
          ...(kind ? { kind: { in: kind } } : {}),
          ...(level ? { level: { in: level } } : {}),
          ...(search ? { search: { contains: foldName(search) } } : {}),
        };
        const list = {
          count: () => db.prisma.document.count({ where }),
          rows: (skip: number, take: number) =>
            db.prisma.document.findMany({
              where,
              skip,
              take,
              orderBy: [{ issuedOn: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
            }),
        };
        return page(list, asked, info);
      },
    },
    DocumentConnection,
  ),
}));
