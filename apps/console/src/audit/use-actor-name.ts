import { useTranslate } from 'ra-core';

/** Who did it: an account by its name, and those who are none by a word. */
export function useActorName() {
  const translate = useTranslate();
  return (name: string): string =>
    name === 'system' || name === 'operator' ? translate(`audit.${name}`) : name;
}
