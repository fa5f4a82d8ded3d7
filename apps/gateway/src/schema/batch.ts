import type { IsoDate } from '@phoihop/domain/dates';
import type { Context } from './context.ts';

interface Waiting<Row> {
  readonly key: string;
  readonly resolve: (row: Row | null) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Looks rows up by key, all that one step of a request asks for in one statement; no key, no row.
 *
 * @remarks Nothing is remembered: a read after a write in the same request sees the write.
 */
export function batched<Row>(
  find: (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): (context: Context, key: string | null) => Promise<Row | null> {
  const queues = new WeakMap<Context, Waiting<Row>[]>();

  async function answer(context: Context) {
    const waiting = queues.get(context) ?? [];
    queues.delete(context);
    try {
      const rows = await find(context, [...new Set(waiting.map(({ key }) => key))]);
      for (const { key, resolve } of waiting) resolve(rows.get(key) ?? null);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }

  return async (context, key) => {
    if (key === null) return null;
    return new Promise<Row | null>((resolve, reject) => {
      const queue = queues.get(context);
      if (queue) {
        queue.push({ key, resolve, reject });
        return;
      }
      queues.set(context, [{ key, resolve, reject }]);
      // After the promises of this step have settled, so that all siblings have asked.
      void Promise.resolve().then(() => process.nextTick(() => void answer(context)));
    });
  };
}

/**
 * Works something out of a row once, for all that ask of the same row as it was read.
 *
 * @remarks A row that is read again after a write is another one.
 */
export function oncePerRow<Row extends object, Result>(
  find: (context: Context, row: Row) => Promise<Result>,
): (context: Context, row: Row) => Promise<Result> {
  const found = new WeakMap<Row, Promise<Result>>();
  return (context, row) => {
    const known = found.get(row) ?? find(context, row);
    found.set(row, known);
    return known;
  };
}

export function mapBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

export function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The ids that keys `id@day` name, by their days. */
export function idsByDay(keys: readonly string[]): readonly (readonly [IsoDate, string[]])[] {
  const days = groupBy(keys, (key) => key.slice(key.indexOf('@') + 1));
  return [...days].map(([day, group]) => [
    day as IsoDate,
    group.map((key) => key.slice(0, key.indexOf('@'))),
  ]);
}
