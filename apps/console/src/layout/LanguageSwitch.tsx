import type { Language } from '@phoihop/client';
import { useLocaleState, useTranslate } from 'ra-core';
import { renewClient } from '../providers/client.ts';
import { rememberLanguage } from '../providers/i18n-provider.ts';

const languages: readonly Language[] = ['vi', 'en'];

export function LanguageSwitch() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const choose = (language: Language) => {
    rememberLanguage(language);
    // Sentences of the service come in the language they were asked in.
    renewClient(language);
    setLocale(language);
    document.documentElement.lang = language;
  };
  return (
    <fieldset className="lang" aria-label={translate('frame.language.label')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={locale === language}
          title={translate(`frame.language.${language}`)}
          onClick={() => choose(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
