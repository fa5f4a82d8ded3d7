import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';

interface Term {
  readonly validFrom: IsoDate;
  /** The first day after the term. */
  readonly validTo: IsoDate | null;
}

/** Tells a term as people do: from its first day to the end of its last. */
export function useTerm(): (term: Term) => string {
  const translate = useTranslate();
  const format = useFormat();
  return ({ validFrom, validTo }) =>
    validTo === null
      ? translate('signings.term.open', { from: format.date(validFrom) })
      : translate('signings.term.closed', {
          from: format.date(validFrom),
          to: format.lastDay(validTo),
        });
}
