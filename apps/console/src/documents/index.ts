import { DocumentList } from './DocumentList.tsx';
import { DocumentShow } from './DocumentShow.tsx';

export { documentsData } from './data.ts';

/** What the router mounts. */
export const documents = { name: 'documents', list: DocumentList, show: DocumentShow };
