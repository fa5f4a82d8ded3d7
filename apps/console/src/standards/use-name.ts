import { useLocale } from 'ra-core';

interface Named {
  readonly nameVi: string;
  readonly nameEn: string;
}

/** The name of a thing of the catalogues, in the reader's language. */
export function useName(): (thing: Named) => string {
  const isEnglish = useLocale() === 'en';
  return ({ nameVi, nameEn }) => (isEnglish ? nameEn : nameVi);
}
