import { AccountCreate } from './AccountCreate.tsx';
import { AccountList } from './AccountList.tsx';
import { AccountShow } from './AccountShow.tsx';

export { accountsData } from './data.ts';

/** What the router mounts. */
export const accounts = {
  name: 'accounts',
  list: AccountList,
  show: AccountShow,
  create: AccountCreate,
};
