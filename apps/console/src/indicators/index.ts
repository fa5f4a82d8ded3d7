import { IndicatorCreate } from './catalogue/IndicatorCreate.tsx';
import { IndicatorEdit } from './catalogue/IndicatorEdit.tsx';
import { IndicatorList } from './catalogue/IndicatorList.tsx';
import { IndicatorShow } from './catalogue/IndicatorShow.tsx';

/** What the router mounts. */
export const indicators = {
  name: 'indicators',
  list: IndicatorList,
  show: IndicatorShow,
  create: IndicatorCreate,
  edit: IndicatorEdit,
};
