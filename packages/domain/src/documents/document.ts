export const documentKinds = [
  'DIRECTIVE',
  'RESOLUTION',
  'CONCLUSION',
  'ACTION_PROGRAMME',
  'COORDINATION_PROGRAMME',
  'COORDINATION_PLAN',
  'ACTION_PLAN',
  'PLAN',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How one document stands to another; read `this RELATION that`. */
export const documentRelationKinds = [
  'IMPLEMENTS',
  'CONTINUES',
  'SUPPLEMENTS',
  'AMENDS',
  'REPLACES',
  'REPEALS',
  'REVIEWS',
  'CITES',
] as const;
export type DocumentRelationKind = (typeof documentRelationKinds)[number];

/** Whether the source says the relation itself, or it was read out of what the source says. */
export const relationBases = ['STATED', 'INFERRED'] as const;
export type RelationBasis = (typeof relationBases)[number];
