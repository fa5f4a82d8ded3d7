export { attachmentMediaTypes, decideAttachmentName } from './attachment.ts';
export type { AttachmentMediaType } from './attachment.ts';
export { documentKinds, documentRelationKinds, relationBases } from './document.ts';
export type { DocumentKind, DocumentRelationKind, RelationBasis } from './document.ts';
