import { ClientError, type ClientErrorCode } from '@phoihop/client';
import { rememberedLanguage } from '../../providers/i18n-provider.ts';

interface Told {
  readonly code?: ClientErrorCode;
  readonly message?: string;
}

/** Sends a file to a signing, telling how much of it has gone. */
export async function uploadFile(
  signingId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<void> {
  await postFile(`/files/signings/${encodeURIComponent(signingId)}`, file, onProgress);
}

/** Sends a file to where it is taken in, telling how much of it has gone; answers what the service tells. */
export function postFile(
  path: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', rememberedLanguage());
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(request.responseText);
      else reject(toError(request));
    });
    request.addEventListener('error', () => {
      reject(new ClientError({ code: 'NETWORK', message: '' }));
    });
    request.send(file);
  });
}

function toError(request: XMLHttpRequest): ClientError {
  const told = readTold(request.responseText);
  return new ClientError({
    code: told.code ?? 'INTERNAL',
    message: told.message ?? '',
    requestId: request.getResponseHeader('x-request-id'),
  });
}

function readTold(text: string): Told {
  try {
    return JSON.parse(text) as Told;
  } catch {
    return {};
  }
}
