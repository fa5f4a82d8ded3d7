import { ProgrammeList } from './ProgrammeList.tsx';
import { ProgrammeShow } from './ProgrammeShow.tsx';

export { programmesData } from './data.ts';

/** What the router mounts. */
export const programmes = { name: 'programmes', list: ProgrammeList, show: ProgrammeShow };
