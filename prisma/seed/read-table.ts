import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Reads one of the seed's own files; they lie beside the seed, and beside the bundle it is built into. */
export function readData(name: string): Buffer {
  return readFileSync(new URL(`data/${name}`, import.meta.url));
}

/** Reads one of the seed's own tables, `data/<name>.csv`; every cell is text. */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const text = readData(`${name}.csv`).toString('utf8');
  const rows: readonly Record<Column, string>[] = parse(text, { columns: true });
  return rows.map((row) => {
    const missing = columns.filter((column) => row[column] === undefined);
    if (missing.length > 0) throw new Error(`${name}.csv lacks the column ${missing.join(', ')}`);
    return row;
  });
}

/** What an empty cell stands for. */
export function orNull(cell: string): string | null {
  return cell === '' ? null : cell;
}
