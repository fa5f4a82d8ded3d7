export { documentKinds, documentRelationKinds, relationBases } from './document.ts';
export type { DocumentKind, DocumentRelationKind, RelationBasis } from './document.ts';
