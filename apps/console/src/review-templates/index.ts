import { TemplateCreate } from './TemplateCreate.tsx';
import { TemplateEdit } from './TemplateEdit.tsx';
import { TemplateList } from './TemplateList.tsx';
import { TemplateShow } from './TemplateShow.tsx';

/** What the router mounts. */
export const reviewTemplates = {
  name: 'review-templates',
  list: TemplateList,
  show: TemplateShow,
  create: TemplateCreate,
  edit: TemplateEdit,
};
