import { type ClientError, toClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';

export function isForbidden(failure: ClientError): boolean {
  return failure.code === 'FORBIDDEN';
}

/** The sentence for a failure: the service's own where it spoke, ours where it could not. */
export function useErrorSentence(): (failure: unknown) => string {
  const translate = useTranslate();
  return (failure) => {
    const error = toClientError(failure);
    if (error.code === 'NETWORK') return translate('frame.error.network');
    if (error.code === 'INTERNAL') return translate('frame.error.internal');
    if (error.code === 'UNAUTHENTICATED') return translate('frame.error.unauthenticated');
    if (error.code === 'FORBIDDEN') return translate('frame.error.forbidden');
    return error.message;
  };
}
