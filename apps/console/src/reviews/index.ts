import { CycleCreate } from './CycleCreate.tsx';
import { CycleEdit } from './CycleEdit.tsx';
import { CycleList } from './CycleList.tsx';
import { CycleShow } from './CycleShow.tsx';

export { reviewCyclesData } from './data.ts';
export { OpeningPage } from './opening/OpeningPage.tsx';

/** What the router mounts. */
export const reviewCycles = {
  name: 'review-cycles',
  list: CycleList,
  show: CycleShow,
  create: CycleCreate,
  edit: CycleEdit,
};
