import { useListContext } from 'ra-core';

/** The filters of the list around, as the address holds them; an empty one is left out of it. */
export function useFilter<Filter extends object>() {
  const { filterValues, setFilters } = useListContext();
  const filter: Partial<Filter> = filterValues;
  const change = (next: { readonly [Name in keyof Filter]?: string | readonly string[] }) =>
    setFilters(
      Object.fromEntries(
        Object.entries<string | readonly string[]>({ ...filterValues, ...next }).filter(
          ([, value]) => value.length > 0,
        ),
      ),
    );
  return { filter, change };
}
