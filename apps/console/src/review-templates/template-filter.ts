import type { ReviewTemplateRowFields } from '@phoihop/client/reviews';
import { foldName } from '@phoihop/domain/units';

export const templateFilters = ['q', 'active'] as const;

/** What the list of templates is narrowed by, as it stands in the address. */
export type TemplateFilter = Readonly<Record<(typeof templateFilters)[number], string>>;

/** Whether a template is asked for: by its words in either language, however accented, and whether it is in use. */
export function matchesTemplate(
  {
    key,
    nameVi,
    nameEn,
    isActive,
  }: Pick<ReviewTemplateRowFields, 'key' | 'nameVi' | 'nameEn' | 'isActive'>,
  { q, active }: TemplateFilter,
): boolean {
  const words = foldName(q);
  const isNamed = [key, foldName(nameVi), foldName(nameEn)].some((text) => text.includes(words));
  return isNamed && (active === '' || active === (isActive ? 'yes' : 'no'));
}
