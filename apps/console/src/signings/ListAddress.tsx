import { ListContextProvider, useListContext } from 'ra-core';
import type { ReactNode } from 'react';
import { asSigningFilter } from './signing-filter.ts';
import { useSigningParams } from './use-signing-params.ts';

/** Lets pages and filters of the list around write into the address without taking from it what is not theirs. */
export function ListAddress({ children }: { readonly children: ReactNode }) {
  const list = useListContext();
  const { setFilter, setPage } = useSigningParams();
  const setFilters = (filter: unknown) => setFilter(asSigningFilter(filter));
  return (
    <ListContextProvider value={{ ...list, setFilters, setPage }}>{children}</ListContextProvider>
  );
}
