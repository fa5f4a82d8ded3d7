import { defineConfig } from 'prisma/config';

/** The CLI only generates and checks; migrations are run by `src/migrate`, so it needs no database. */
export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
});
