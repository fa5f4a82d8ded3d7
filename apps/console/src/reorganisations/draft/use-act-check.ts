import { ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { type ActText, readChanges } from './act-text.ts';
import { lackOf } from './change-text.ts';

/** Refuses a draft that is not whole yet, beside what is missing. */
export function useActCheck(): (text: ActText) => ClientError | null {
  const translate = useTranslate();
  return (text) => {
    if (text.effectiveOn === '') {
      const message = translate('signings.form.dayNeeded');
      return new ClientError({ code: 'DATE_REQUIRED', message, field: 'effectiveOn' });
    }
    const lacks = readChanges(text).map(lackOf);
    const index = lacks.findIndex((lack) => lack !== null);
    if (index === -1) return null;
    const message = translate('reorganisations.form.notWhole', {
      number: index + 1,
      lack: translate(`reorganisations.lack.${lacks[index]}`),
    });
    return new ClientError({ code: 'INVALID_INPUT', message, field: 'changes' });
  };
}
