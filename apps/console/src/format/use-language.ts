import type { Language } from '@phoihop/client';
import { useLocale } from 'ra-core';

/** The language the console is in, by the names the gateway knows. */
export function useLanguage(): Language {
  return useLocale() === 'en' ? 'en' : 'vi';
}
