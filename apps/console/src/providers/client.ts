import { createClient, type Language } from '@phoihop/client';
import { operationHashes } from '@phoihop/client/operations';
import type { Client } from '@urql/core';
import { rememberedLanguage } from './i18n-provider.ts';

let current: Client | null = null;
let listeners: readonly (() => void)[] = [];

/** The client in use. Its answers belong to one person in one language. */
export function currentClient(): Client {
  return (current ??= newClient(rememberedLanguage()));
}

/** Starts afresh after a sign-in, a sign-out or a change of language: nothing read before is kept. */
export function renewClient(language: Language = rememberedLanguage()): void {
  current = newClient(language);
  for (const listener of listeners) listener();
}

export function onClientRenewed(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}

function newClient(language: Language): Client {
  return createClient({ url: '/graphql', language, operationHashes });
}
