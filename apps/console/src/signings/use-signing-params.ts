import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  asSigningFilter,
  filterOf,
  parseSigningFilter,
  type SigningFilter,
} from './signing-filter.ts';

type SigningView = 'table' | 'board';

/** All that narrows and arranges the list, as its address holds it; what else the address holds stays. */
export function useSigningParams() {
  const [search, setSearch] = useSearchParams();
  const text = search.get('filter');
  const filter = useMemo(() => parseSigningFilter(text), [text]);
  const write = (values: Readonly<Record<string, string | null>>, replace = false) =>
    setSearch(
      (search) => {
        const next = new URLSearchParams(search);
        for (const [name, value] of Object.entries(values)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace },
    );
  const saved = search.get('saved');
  // Of a saved filter that was emptied the address must say so, or it would be opened anew.
  const textFor = (filter: SigningFilter) =>
    saved === null && Object.keys(filter).length === 0
      ? null
      : JSON.stringify(asSigningFilter(filter));
  return {
    filter,
    view: search.get('view') === 'board' ? ('board' as SigningView) : 'table',
    /** The saved filter that was opened, by its id. */
    saved,
    /** Whether the address names a saved filter and not yet its conditions. */
    isUnopened: saved !== null && text === null,
    setFilter: (filter: SigningFilter) => write({ filter: textFor(filter), page: null }),
    setPage: (page: number) => write({ page: page === 1 ? null : String(page) }),
    setView: (view: SigningView) => write({ view: view === 'board' ? view : null, page: null }),
    /** Leaves the board for the table with this filter. */
    showAll: (filter: SigningFilter) => write({ filter: textFor(filter), view: null, page: null }),
    openSaved: (id: string, query: string, replace = false) =>
      write({ saved: id, filter: JSON.stringify(filterOf(query)), page: null }, replace),
    /** Goes on with the same conditions, under the name of another saved filter or of none. */
    nameSaved: (id: string | null) => write({ saved: id, filter: JSON.stringify(filter) }),
  };
}
