import { createServer } from 'node:net';

/** Finds a port of the loopback address that nobody listens on. */
export async function findFreePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether a port of the loopback address can be listened on. */
export async function isPortFree(port: number): Promise<boolean> {
  try {
    await listenOnce(port);
    return true;
  } catch {
    return false;
  }
}

async function listenOnce(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}
