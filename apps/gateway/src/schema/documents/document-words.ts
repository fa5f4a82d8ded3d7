import type {
  DocumentKind as Kind,
  DocumentRelationKind as RelationKind,
  RelationBasis as Basis,
} from '@phoihop/domain/documents';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const DocumentKind = builder.enumType('DocumentKind', {
  description: 'What sort of document it is.',
  values: describedBy<Kind>({
    DIRECTIVE: 'A directive (chỉ thị).',
    RESOLUTION: 'A resolution (nghị quyết).',
    CONCLUSION: 'A conclusion (kết luận).',
    ACTION_PROGRAMME: 'A programme of action (chương trình hành động).',
    COORDINATION_PROGRAMME: 'A programme of coordination (chương trình phối hợp).',
    COORDINATION_PLAN: 'A plan of coordination (kế hoạch phối hợp).',
    ACTION_PLAN: 'A plan of action (kế hoạch hành động).',
    PLAN: 'A plan (kế hoạch).',
  }),
});

export const DocumentRelationKind = builder.enumType('DocumentRelationKind', {
  description: 'How one document stands to another; read `this RELATION that`.',
  values: describedBy<RelationKind>({
    IMPLEMENTS: 'This carries that out.',
    CONTINUES: 'This goes on with that.',
    SUPPLEMENTS: 'This adds to that.',
    AMENDS: 'This changes that.',
    REPLACES: 'This takes the place of that.',
    REPEALS: 'This ends that.',
    REVIEWS: 'This looks back on that.',
    CITES: 'This names that.',
  }),
});

export const RelationBasis = builder.enumType('RelationBasis', {
  description: 'How a relation is known.',
  values: describedBy<Basis>({
    STATED: 'The source says it itself.',
    INFERRED: 'It was read out of what the source says.',
  }),
});
