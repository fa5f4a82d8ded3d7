/** Tables of acts come in here: what a draft changes is read from one, or nothing of it. */
import { keepsAccounts } from '@phoihop/domain/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refusalSentence } from '../schema/language/refusal-sentence.ts';
import { refused } from '../schema/refused-error.ts';
import { importAct } from '../schema/units/reorganisations/import-act.ts';
import { getAct } from '../schema/units/reorganisations/act-row.ts';
import { requireActVersion } from '../schema/units/reorganisations/keep-act.ts';
import { mountTableRoute, type TableRoutes } from './table-route.ts';

const asked = z.object({ act: z.string(), version: z.coerce.number().int() });

/** Opens `POST /files/reorganisation-tables?act=…&version=…`: a draft by its Relay id, in the version that was looked at. */
export function mountReorganisationTables(server: FastifyInstance, options: TableRoutes): void {
  mountTableRoute(server, '/reorganisation-tables', options, {
    admit: ({ actor, isMachine }) => {
      if (isMachine || !keepsAccounts(actor.grants)) throw refused('FORBIDDEN');
    },
    ask: async ({ query }: FastifyRequest, context) => {
      const { data } = asked.safeParse(query);
      if (!data) throw refused('INVALID_INPUT', { what: 'version', text: '', hint: 'versionForm' });
      const act = await getAct(context, data.act);
      await requireActVersion(context, act, data.version);
      return act;
    },
    take: async (context, act, { table }) => {
      const { changes, errors, version } = await importAct(context, act, table);
      const told = errors.map(({ row, refusal }) => {
        const message = refusalSentence(refusal, context.language);
        return { row, code: refusal.code, message };
      });
      return { version, changes, errors: told };
    },
  });
}
