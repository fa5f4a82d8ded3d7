import { builder } from '../builder.ts';
import { DefinitionVersion, versionsOf } from './definition-version.ts';
import { Indicator } from './indicator.ts';

const loadVersions = versionsOf('indicator');

builder.objectField(Indicator, 'versions', (t) =>
  t.field({
    type: [DefinitionVersion],
    description: 'How it read in each of its versions, the first in front.',
    resolve: async ({ id }, _args, context) => (await loadVersions(context, id)) ?? [],
  }),
);
