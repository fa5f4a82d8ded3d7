/** Tables of figures come in here: compared with what stands, and kept until they are taken over in the graph. */
import { decideTableSender } from '@phoihop/domain/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { globalIdOf } from '../schema/global-id.ts';
import { findEntryTable, type EntryQuestion } from '../schema/indicators/entry-table.ts';
import { prepareFigureImport } from '../schema/indicators/prepare-figure-import.ts';
import { refused, settle } from '../schema/refused-error.ts';
import { askedLevel } from './asked-level.ts';
import { askedTexts } from './asked-texts.ts';
import { mountTableRoute, type TableRoutes } from './table-route.ts';

/** Which units and period the address names. */
export function entryQuestion(request: FastifyRequest): EntryQuestion {
  const { under = '', level = '', period = '' } = askedTexts(request);
  if (under === '') throw refused('INVALID_INPUT', { what: 'unit', text: '', hint: 'notEmpty' });
  if (period === '') {
    throw refused('INVALID_INPUT', { what: 'period', text: '', hint: 'notEmpty' });
  }
  return { under, level: askedLevel(level), period };
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
