/** How an indicator, a rule or a template of reports read in each of its versions; the database itself keeps them. */
import { batched, groupBy } from '../batch.ts';
import { builder } from '../builder.ts';

interface VersionRow {
  readonly rowId: string;
  readonly version: number;
  readonly content: unknown;
  readonly recordedAt: Date;
}

export const DefinitionVersion = builder.objectRef<VersionRow>('DefinitionVersion').implement({
  description: 'How an indicator, a rule or a template of reports read in one of its versions.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Its number, from 1.' }),
    content: t.string({
      description: 'Every column as it was: a JSON object.',
      resolve: ({ content }) => JSON.stringify(content),
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'Since when it reads so.',
    }),
  }),
});

/** The versions of what is kept in a table, the first in front, by the ids of its rows. */
export const versionsOf = (table: 'indicator' | 'validation_rule' | 'review_template') =>
  batched<VersionRow[]>(async ({ db }, ids) => {
    const rows = await db.prisma.definitionVersion.findMany({
      where: { tableName: table, rowId: { in: [...ids] } },
      orderBy: { version: 'asc' },
    });
    return groupBy(rows, ({ rowId }) => rowId);
  });
