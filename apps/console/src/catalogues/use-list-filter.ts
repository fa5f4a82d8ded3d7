import { useSearchParams } from 'react-router-dom';

/** What a list is narrowed by, as its address says it; an empty text narrows nothing and is left out of it. */
export interface ListFilter<Name extends string> {
  readonly filter: Readonly<Record<Name, string>>;
  readonly isNarrowed: boolean;
  readonly change: (next: Readonly<Partial<Record<Name, string>>>) => void;
  readonly clear: () => void;
}

/** Reads and writes the filters of a list that is shown whole. */
export function useListFilter<Name extends string>(names: readonly Name[]): ListFilter<Name> {
  const [search, setSearch] = useSearchParams();
  const entries = names.map((name) => [name, search.get(name) ?? ''] as const);
  const change = (next: Readonly<Partial<Record<Name, string>>>) =>
    setSearch(
      (search) => {
        for (const [name, value] of Object.entries<string | undefined>(next)) {
          if (value) search.set(name, value);
          else search.delete(name);
        }
        return search;
      },
      { replace: true },
    );
  return {
    filter: Object.fromEntries(entries) as Record<Name, string>,
    isNarrowed: entries.some(([, value]) => value !== ''),
    change,
    clear: () => change(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, ''>),
  };
}
