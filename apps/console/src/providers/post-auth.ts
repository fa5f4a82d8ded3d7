import { ClientError, type ClientErrorCode } from '@phoihop/client';
import { rememberedLanguage } from './i18n-provider.ts';

/** The field that a no of the sign-in speaks of. */
const fields: Partial<Record<ClientErrorCode, string>> = {
  WRONG_PASSWORD: 'password',
  PASSWORD_LENGTH: 'newPassword',
  WRONG_CODE: 'code',
};

/** Asks the service's own addresses for signing in; sessions are cookies that scripts cannot read. */
export async function postAuth<Answer>(path: string, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'accept-language': rememberedLanguage() };
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers,
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new ClientError({ code: 'NETWORK', message: String(cause), cause });
  });
  const told = (await response.json().catch(() => ({}))) as Told;
  if (response.ok) return told as Answer;
  const code = response.status < 500 ? (told.code ?? 'INTERNAL') : 'INTERNAL';
  throw new ClientError({
    code,
    message: told.message ?? '',
    field: fields[code] ?? null,
    requestId: response.headers.get('x-request-id'),
  });
}

interface Told {
  readonly code?: ClientErrorCode;
  readonly message?: string;
}
