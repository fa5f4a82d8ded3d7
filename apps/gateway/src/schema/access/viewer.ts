import type { Grant as DomainGrant, Role as DomainRole } from '@phoihop/domain/access';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedBy } from '../described-by.ts';
import { loadUnit } from '../units/unit-row.ts';
import { Unit } from '../units/unit.ts';

const Role = builder.enumType('Role', {
  description: 'What a person may be at a unit and everything under it.',
  values: describedBy<DomainRole>({
    ADMINISTRATOR: 'Keeps accounts and catalogues.',
    COORDINATOR: 'Decides on what the units below submit.',
    REPORTER: 'Acts for the unit itself.',
    VIEWER: 'Reads.',
  }),
});

const Grant = builder.objectRef<DomainGrant>('Grant').implement({
  description: 'A role at a unit, for everything under it.',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'The role.' }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'The unit; null when it is not on the map of the business date.',
      resolve: ({ unitId }, _args, context) => loadUnit(context, unitId, context.today),
    }),
  }),
});

const Viewer = builder.objectRef<Context>('Viewer').implement({
  description: 'Who is asking, and what the service is for.',
  fields: (t) => ({
    id: t.id({ description: 'Names the account.', resolve: ({ account }) => account.id }),
    username: t.string({
      description: 'The name the account signs in by.',
      resolve: ({ account }) => account.username,
    }),
    name: t.string({ description: 'Whom it stands for.', resolve: ({ account }) => account.name }),
    grants: t.field({
      type: [Grant],
      description: 'What it has been granted at this moment.',
      resolve: ({ actor }) => actor.grants,
    }),
    businessDate: t.field({
      type: 'Date',
      description: 'The day that rules mean by today.',
      resolve: ({ today }) => today,
    }),
    profile: t.string({
      description: 'What data the service holds: `reference`, `demo` or `nation`.',
      resolve: ({ profile }) => profile,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    description: 'Who is asking.',
    resolve: (_root, _args, context) => context,
  }),
);
