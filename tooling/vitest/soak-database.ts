import { databaseConfig } from './database.ts';

/** The tests on a real PostgreSQL of which the daily run does a tenth, whole. */
export default databaseConfig({
  test: { env: { PHOIHOP_SOAK: '1' } },
});
