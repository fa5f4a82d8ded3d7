import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import type { S3Settings } from './s3-store.ts';

/** A service that speaks as much of S3 as files need: one bucket, by path, with checksums. */
export interface S3Service {
  readonly settings: S3Settings;
  readonly objects: Map<string, Buffer>;
  /** Each request, by method and path. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

const xml = (code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;

export async function startS3Service(): Promise<S3Service> {
  const objects = new Map<string, Buffer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request;
      const [path = ''] = url.split('?');
      asked.push(`${method} ${path}`);
      const body = await buffer(request);
      const kept = objects.get(path);
      if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=id/')) {
        response.writeHead(403, { 'content-type': 'application/xml' }).end(xml('AccessDenied'));
      } else if (method === 'PUT') {
        const digest = createHash('sha256').update(body).digest('base64');
        if (headers['x-amz-checksum-sha256'] === digest) {
          objects.set(path, body);
          response.writeHead(200).end();
        } else response.writeHead(400).end(xml('BadDigest'));
      } else if (method === 'DELETE') {
        objects.delete(path);
        response.writeHead(204).end();
      } else if (kept === undefined) {
        response.writeHead(404).end(method === 'HEAD' ? undefined : xml('NoSuchKey'));
      } else {
        response.writeHead(200, { 'content-length': kept.length });
        response.end(method === 'HEAD' ? undefined : kept);
      }
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    objects,
    asked,
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'phoihop',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'word',
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
