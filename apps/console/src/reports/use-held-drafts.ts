import type { HeldDraft } from '../drafts/HeldDrafts.tsx';
import { useHeldFigures } from '../figure-sheets/grid/use-held-figures.ts';
import { useSectionTitle } from './sections/use-section-title.ts';
import type { ShownReport } from './shown-report.ts';
import type { ReportEntry } from './use-report-entry.ts';

type Writing = Pick<ReportEntry, 'grid' | 'entry' | 'texts' | 'closed'>;

/** What was typed into a report and not sent before it, or a period of it, was closed. */
export function useHeldDrafts(
  { sections }: Pick<ShownReport, 'sections'>,
  { grid, entry, texts, closed }: Writing,
): readonly HeldDraft[] {
  const titleOf = useSectionTitle();
  const figures = useHeldFigures(grid, entry);
  const { unsent, merged } = texts;
  const { draft, origin, change } = merged.kept;
  const written = sections.flatMap(({ section }): readonly HeldDraft[] => {
    const { key } = section;
    if (closed === null || !unsent.includes(key)) return [];
    return [
      {
        key,
        label: titleOf(section) ?? key,
        text: draft[key] ?? '',
        discard: () => change(key, origin[key] ?? ''),
      },
    ];
  });
  return [...figures, ...written];
}
