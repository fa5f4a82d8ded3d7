import { useListContext } from 'ra-core';
import { useEffect, useEffectEvent } from 'react';

/** The rows of a list that a person has chosen, across its pages; with other conditions none is chosen any more. */
export interface Selection {
  readonly selected: readonly string[];
  readonly isSelected: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly isPageSelected: boolean;
  /** Chooses every row of the page, or none of it. */
  readonly togglePage: () => void;
  readonly clear: () => void;
}

export function useSelection(): Selection {
  const list = useListContext<{ readonly id: string }>();
  const { data = [], selectedIds, filterValues } = list;
  const selected = selectedIds.map(String);
  const page = data.map(({ id }) => id);
  const isPageSelected = page.length > 0 && page.every((id) => selected.includes(id));
  const clear = useEffectEvent(() => list.onUnselectItems());
  const conditions = JSON.stringify(filterValues);
  useEffect(() => {
    // What is no longer seen is not acted on: the choice ends with the conditions it was made under.
    if (conditions !== '') return () => clear();
    return undefined;
  }, [conditions]);
  return {
    selected,
    isSelected: (id) => selected.includes(id),
    toggle: (id) => list.onToggleItem(id),
    isPageSelected,
    togglePage: () =>
      list.onSelect(
        isPageSelected
          ? selected.filter((id) => !page.includes(id))
          : [...new Set([...selected, ...page])],
      ),
    clear: () => list.onUnselectItems(),
  };
}
