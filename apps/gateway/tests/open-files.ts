import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { openFiles } from '../src/files/open-store.ts';
import { here, openServer, type OpenServer } from './open-server.ts';

/** The server with a place for files of its own, listening. */
export interface FileServer extends OpenServer {
  readonly address: string;
  readonly signingOf: (code: string) => Promise<string>;
  readonly send: (cookie: string, signing: string, bytes: Buffer, more?: Sending) => Response;
  /** The names of what lies on its way, and of what is kept. */
  readonly onDisk: () => Promise<{ incoming: string[]; kept: string[] }>;
}

type Response = Promise<LightMyRequestResponse>;

interface Sending {
  readonly name?: string;
  readonly language?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openFileServer(megabytesMax = 1): Promise<FileServer> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-files-'));
  const open = await openServer({
    files: await openFiles({ directory, s3: undefined, megabytesMax }),
    requestsPerMinute: 10_000,
  });
  const address = await open.server.listen({ port: 0, host: '127.0.0.1' });
  const list = (folder: string) => readdir(join(directory, folder)).catch((): string[] => []);
  return {
    ...open,
    address,
    signingOf: async (code) => {
      const asked = `{ unit(code: "${code}") { latestSigning { id } } }`;
      const answer = await open.ask(await open.signIn('tinh'), asked);
      return answer.json<{ data: { unit: { latestSigning: { id: string } } } }>().data.unit
        .latestSigning.id;
    },
    send: (cookie, signing, bytes, { name = 'quét.pdf', language = 'vi', headers = {} } = {}) =>
      open.server.inject({
        method: 'POST',
        url: `/files/signings/${encodeURIComponent(signing)}`,
        headers: {
          ...here,
          cookie,
          'accept-language': language,
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
          ...headers,
        },
        payload: bytes,
      }),
    onDisk: async () => ({
      incoming: await list('incoming'),
      kept: (await readdir(directory, { recursive: true })).filter((path) =>
        /^..[\\/][0-9a-f]{64}$/.test(path),
      ),
    }),
    close: async () => {
      await open.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
