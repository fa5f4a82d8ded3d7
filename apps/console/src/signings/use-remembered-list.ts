import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { rememberList } from './last-list.ts';

/** What is listed here is what J and K lead through on a signing's own page. */
export function useRememberedList(signings: readonly { readonly id: string }[]): void {
  const { search } = useLocation();
  useEffect(() => {
    rememberList(
      signings.map(({ id }) => id),
      search,
    );
  }, [signings, search]);
}
