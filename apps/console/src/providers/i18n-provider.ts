import type { Language } from '@phoihop/client';
import type { TranslationMessages } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { en } from '../i18n/en/index.ts';
import { vi } from '../i18n/vi/index.ts';

const storageKey = 'phoihop.language';
const messages: Readonly<Record<string, TranslationMessages>> = { vi, en };

export function rememberedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}

/** Vietnamese first; the language last chosen on this machine otherwise. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => messages[locale] ?? vi,
  rememberedLanguage(),
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
);
