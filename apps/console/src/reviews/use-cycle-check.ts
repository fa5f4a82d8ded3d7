import { ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { type CycleText, kindIn, toPeriod } from './cycle-form.ts';

/** Refuses a form in which something is not chosen yet, beside the field that waits for it. */
export function useCycleCheck() {
  const translate = useTranslate();
  return (text: CycleText, programme: string): ClientError | null => {
    const no = (field: string, word: string) =>
      new ClientError({
        code: 'INVALID_INPUT',
        message: translate(`reviews.form.${word}`),
        field,
      });
    if (programme === '') return no('programme', 'programmeNeeded');
    if (text.template === '') return no('template', 'templateNeeded');
    if (kindIn(text) === null) return no('kind', 'kindNeeded');
    return toPeriod(text, programme) === '' ? no('period', 'periodNeeded') : null;
  };
}
