import { settle, toClientError, type ClientError } from '@phoihop/client';
import {
  applyFigureImportMutation,
  figureImportQuery,
  pasteFiguresMutation,
  type FigureImportFields,
} from '@phoihop/client/figure-imports';
import { useState } from 'react';
import { useClient } from 'urql';
import { postFile } from '../../signings/attachments/upload-file.ts';
import { importPath, type ImportTarget } from './figure-file-paths.ts';

/** What is going on: nothing, so much of a file has gone, it is compared, or taken over. */
export type ImportWork = null | { readonly share: number } | 'COMPARING' | 'APPLYING';

/** One table on its way: sent or pasted, compared, and taken over when the person says so. */
export function useImport(target: ImportTarget) {
  const client = useClient();
  const [found, setFound] = useState<FigureImportFields | null>(null);
  const [work, setWork] = useState<ImportWork>(null);
  const [error, setError] = useState<ClientError | null>(null);

  const during = async (begun: ImportWork, find: () => Promise<FigureImportFields | null>) => {
    setWork(begun);
    setError(null);
    try {
      setFound(await find());
    } catch (cause) {
      setError(toClientError(cause));
    } finally {
      setWork(null);
    }
  };

  const send = (file: File) =>
    during({ share: 0 }, async () => {
      setFound(null);
      const told = await postFile(importPath(target), file, (share) =>
        setWork(share < 1 ? { share } : 'COMPARING'),
      );
      const { id } = JSON.parse(told) as { readonly id: string };
      const { data, error: failure } = await client
        .query(figureImportQuery, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (failure) throw failure;
      return data?.node?.__typename === 'FigureImport' ? data.node : null;
    });

  const paste = (text: string) =>
    during('COMPARING', async () => {
      setFound(null);
      const { data, error: failure } = await client
        .mutation(pasteFiguresMutation, { ...target, text })
        .toPromise();
      if (failure) throw failure;
      return data ? settle(data.pasteFigures) : null;
    });

  const apply = (id: string) =>
    during('APPLYING', async () => {
      const { data, error: failure } = await client
        .mutation(applyFigureImportMutation, { input: { id } })
        .toPromise();
      if (failure) throw failure;
      return data ? settle(data.applyFigureImport) : null;
    });

  return { found, work, error, send, paste, apply, forget: () => setFound(null) };
}
