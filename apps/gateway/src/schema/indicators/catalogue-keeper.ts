import { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { Refusal } from '../refused.ts';
import { decideCatalogueChange } from './keep-catalogue.ts';

builder.objectField(Viewer, 'catalogueRefusal', (t) =>
  t.field({
    type: Refusal,
    nullable: true,
    description:
      'Why it may not change which indicators and validation rules there are; null where it may.',
    resolve: async (context) => {
      const verdict = await decideCatalogueChange(context);
      return verdict.ok ? null : verdict;
    },
  }),
);
