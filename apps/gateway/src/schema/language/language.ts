export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of a request; Vietnamese unless it asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'vi';
}
