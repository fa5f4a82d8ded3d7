import { useLocale } from 'ra-core';
import type { ShownSection } from '../shown-report.ts';

type Titled = Pick<ShownSection['section'], 'titleVi' | 'titleEn'>;

/** What a section is called, for the reader. */
export function useSectionTitle(): (section: Titled | undefined) => string | undefined {
  const isEnglish = useLocale() === 'en';
  return (section) => (isEnglish ? section?.titleEn : section?.titleVi);
}
