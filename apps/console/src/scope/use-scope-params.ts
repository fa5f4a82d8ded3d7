import { parseDate } from '@phoihop/domain/dates';
import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { rememberedScope, rememberScope, type ScopeParams } from './remembered.ts';

/** Reads the scope from the address, and writes it there. */
export function useScopeParams() {
  const [search, setSearch] = useSearchParams();
  const kept = rememberedScope();
  const day = search.get('d') ?? kept.d;
  const params = { u: search.get('u') ?? kept.u, d: day === null ? null : parseDate(day) };

  const change = useCallback(
    (next: Partial<ScopeParams>) => {
      rememberScope({ ...rememberedScope(), ...next });
      setSearch((search) => {
        for (const [name, value] of Object.entries(next)) {
          if (value === null) search.delete(name);
          else search.set(name, value);
        }
        return search;
      });
    },
    [setSearch],
  );
  return { ...params, change };
}

/** Puts the scope back into the address after a navigation that dropped it. */
export function useKeepScope(): void {
  const [search, setSearch] = useSearchParams();
  const { u, d } = useScopeParams();
  useEffect(() => {
    rememberScope({ u, d });
    const isDropped = (u !== null && !search.has('u')) || (d !== null && !search.has('d'));
    if (!isDropped) return;
    setSearch(
      (search) => {
        if (u !== null) search.set('u', u);
        if (d !== null) search.set('d', d);
        return search;
      },
      { replace: true },
    );
  }, [search, setSearch, u, d]);
}
