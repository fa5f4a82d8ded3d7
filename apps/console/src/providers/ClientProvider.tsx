import { type ReactNode, useSyncExternalStore } from 'react';
import { Provider } from 'urql';
import { currentClient, onClientRenewed } from './client.ts';

export function ClientProvider({ children }: { readonly children: ReactNode }) {
  const client = useSyncExternalStore(onClientRenewed, currentClient);
  return <Provider value={client}>{children}</Provider>;
}
