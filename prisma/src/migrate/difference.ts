import { withEngine } from './engine.ts';
import { generatedColumns, withoutGenerated } from './generated-columns.ts';
import { withClient } from './lock.ts';

/** The SQL that would turn a database into what the schema says; empty when they agree. */
export async function schemaDifference(url: string, directory: string): Promise<string> {
  const sql = await withEngine(url, directory, (engine) => engine.difference());
  return withoutGenerated(sql, await withClient(url, generatedColumns));
}
