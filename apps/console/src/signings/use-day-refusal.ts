import { ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';

/** Refuses a form in which a day is needed and not there, or half typed: no day is guessed for anybody. */
export function useDayRefusal(): (form: HTMLFormElement) => ClientError | null {
  const translate = useTranslate();
  return (form) => {
    const wrong = form.querySelector<HTMLInputElement>('input[type=date]:invalid');
    if (wrong === null) return null;
    wrong.focus();
    const message = translate('signings.form.dayNeeded');
    return new ClientError({ code: 'DATE_REQUIRED', message, field: wrong.name });
  };
}
