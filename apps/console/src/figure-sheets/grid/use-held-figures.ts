import type { HeldDraft } from '../../drafts/HeldDrafts.tsx';
import { type Cells, fieldOf, readTyped } from './entry.ts';
import { useCellWords } from './use-cell-words.ts';
import type { Entry } from './use-entry.ts';

/** The figures that were typed into rows of a grid and not sent before these were closed. */
export function useHeldFigures(
  { rows, indicators }: Cells,
  { held, kept, rebase }: Pick<Entry, 'held' | 'kept' | 'rebase'>,
): readonly HeldDraft[] {
  const words = useCellWords();
  return rows.flatMap(({ unit }) =>
    indicators.flatMap((indicator): readonly HeldDraft[] => {
      const field = fieldOf(unit.code, indicator.key);
      if (!held.includes(field)) return [];
      const { text, note } = readTyped(kept.draft[field] ?? '');
      return [
        {
          key: field,
          label: `${words.name(indicator)}, ${unit.fullName}`,
          text: [words.spoken(text, indicator.decimals), note].filter(Boolean).join('\n'),
          discard: () => rebase(new Set([field])),
        },
      ];
    }),
  );
}
