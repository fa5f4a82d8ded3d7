import { ValidationRuleCreate } from './ValidationRuleCreate.tsx';
import { ValidationRuleEdit } from './ValidationRuleEdit.tsx';
import { ValidationRuleList } from './ValidationRuleList.tsx';
import { ValidationRuleShow } from './ValidationRuleShow.tsx';

/** What the router mounts. */
export const validationRules = {
  name: 'validation-rules',
  list: ValidationRuleList,
  show: ValidationRuleShow,
  create: ValidationRuleCreate,
  edit: ValidationRuleEdit,
};
