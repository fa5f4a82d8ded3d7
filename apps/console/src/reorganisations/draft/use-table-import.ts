import { type ClientError, toClientError } from '@phoihop/client';
import { useState } from 'react';
import { postFile } from '../../signings/attachments/upload-file.ts';
import type { ShownAct } from '../shown-act.ts';

/** What came of a table: how many changes it made, or which rows are not right. */
interface ReadTable {
  readonly version: number;
  readonly changes: number;
  readonly errors: readonly {
    readonly row: number;
    readonly code: string;
    readonly message: string;
  }[];
}

/** A table on its way into a draft: a file, or what was pasted. */
export function useTableImport({ id, version }: Pick<ShownAct, 'id' | 'version'>) {
  const [found, setFound] = useState<ReadTable | null>(null);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);
  const send = async (file: File): Promise<ReadTable | null> => {
    setSending(true);
    setError(null);
    setFound(null);
    try {
      const asked = new URLSearchParams({ act: id, version: String(version) });
      const told = await postFile(
        `/files/reorganisation-tables?${asked.toString()}`,
        file,
        () => undefined,
      );
      const read = JSON.parse(told) as ReadTable;
      setFound(read);
      return read;
    } catch (cause) {
      setError(toClientError(cause));
      return null;
    } finally {
      setSending(false);
    }
  };
  return { found, isSending, error, send };
}
