import { UnitList } from './UnitList.tsx';
import { UnitShow } from './UnitShow.tsx';

export { unitsData } from './data.ts';

/** What the router mounts. */
export const units = { name: 'units', list: UnitList, show: UnitShow };
