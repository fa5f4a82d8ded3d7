import { SigningCreate } from './SigningCreate.tsx';
import { SigningEdit } from './SigningEdit.tsx';
import { SigningList } from './SigningList.tsx';
import { SigningShow } from './SigningShow.tsx';

export { signingsData } from './data.ts';

/** What the router mounts. */
export const signings = {
  name: 'signings',
  list: SigningList,
  show: SigningShow,
  create: SigningCreate,
  edit: SigningEdit,
};
