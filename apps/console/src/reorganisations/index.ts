import { ReorganisationCreate } from './draft/ReorganisationCreate.tsx';
import { ReorganisationEdit } from './draft/ReorganisationEdit.tsx';
import { ReorganisationList } from './ReorganisationList.tsx';
import { ReorganisationShow } from './ReorganisationShow.tsx';

export { reorganisationsData } from './data.ts';

/** What the router mounts. */
export const reorganisations = {
  name: 'reorganisations',
  list: ReorganisationList,
  show: ReorganisationShow,
  create: ReorganisationCreate,
  edit: ReorganisationEdit,
};
