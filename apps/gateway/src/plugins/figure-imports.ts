/** Tables of figures come in here: compared with what stands, and kept until they are taken over in the graph. */
import { decideTableSender } from '@phoihop/domain/access';
import { unitLevels } from '@phoihop/domain/units';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { globalIdOf } from '../schema/global-id.ts';
import { findEntryTable, type EntryQuestion } from '../schema/indicators/entry-table.ts';
import { prepareFigureImport } from '../schema/indicators/prepare-figure-import.ts';
import { refused, settle } from '../schema/refused-error.ts';
import { mountTableRoute, type TableRoutes } from './table-route.ts';

const asked = z.object({ under: z.string(), level: z.enum(unitLevels), period: z.string() });

/** Which units and period the address names. */
export function entryQuestion({ query }: FastifyRequest): EntryQuestion {
  const { data } = asked.safeParse(query);
  if (data) return data;
  throw refused('INVALID_INPUT', { what: 'period', text: '', hint: 'notEmpty' });
}

/** Opens `POST /files/figure-imports`. */
export function mountFigureImports(server: FastifyInstance, options: TableRoutes): void {
  mountTableRoute(server, '/figure-imports', options, {
    admit: ({ actor, isMachine }) => {
      settle(decideTableSender(actor, isMachine));
    },
    ask: (request, context) => findEntryTable(context, entryQuestion(request)),
    take: async (context, entry, sent) => {
      const id = await prepareFigureImport(context, entry, sent);
      return { id: globalIdOf('FigureImport', id) };
    },
  });
}
