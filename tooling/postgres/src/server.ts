/** A server that tests may fill and empty as they like. */
export interface TestServer {
  /** Some database of it, as the role that owns what the tests make. */
  ownerUrl: string;
  /** The same database, as the application's role. */
  appUrl: string;
  stop: () => Promise<void>;
}

/** The same server and role, another database. */
export function onDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** The role that a URL signs in as. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
