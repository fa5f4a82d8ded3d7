export {
  addendumPreviewQuery,
  correctedFigureFields,
  publicationFields,
  publicationPreviewQuery,
  publicationsQuery,
  publishAddendumMutation,
  reproducibleQuery,
} from './publications.ts';
export type {
  CorrectedFigureFields,
  PublicationFields,
  PublicationPreviewData,
  PublicationsData,
} from './publications.ts';
