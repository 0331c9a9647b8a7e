import i18next from 'i18next';
import { useEffect } from 'react';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../url-state';
import en from './en.json';
import zh from './zh.json';

/** The language asked for, or else the one that the browser prefers. */
export function languageOf(chosen: Language | null): Language {
  if (chosen) return chosen;
  return globalThis.navigator?.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function startLanguage(chosen: Language | null): void {
  const language = languageOf(chosen);
  void i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** The words follow the language of the address bar. */
export function useWantedLanguage(chosen: Language | null): void {
  useEffect(() => {
    const language = languageOf(chosen);
    document.documentElement.lang = language;
    if (i18next.language !== language) void i18next.changeLanguage(language);
  }, [chosen]);
}
