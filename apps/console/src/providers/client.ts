import { createClient, type Language } from '@phoihop/client';
import type { Client } from '@urql/core';
import { rememberedLanguage } from './i18n-provider.ts';

let current: Client | null = null;
let listeners: readonly (() => void)[] = [];

/** The client in use. Its answers belong to one person in one language. */
export function currentClient(): Client {
  return (current ??= createClient({ url: '/graphql', language: rememberedLanguage() }));
}

/** Starts afresh after a sign-in, a sign-out or a change of language: nothing read before is kept. */
export function renewClient(language: Language = rememberedLanguage()): void {
  current = createClient({ url: '/graphql', language });
  for (const listener of listeners) listener();
}

export function onClientRenewed(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}
