import { toClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { Icon } from './Icon.tsx';
import { isForbidden, useErrorSentence } from './use-error-sentence.ts';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong in words, the request's code, and a way to try again. Forbidden is not empty. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const failure = toClientError(error);
  const isLocked = isForbidden(failure);
  return (
    <div className={isLocked ? 'state-of-page' : 'state-of-page failed'} role="alert">
      <span className={isLocked ? undefined : 'bad'}>
        <Icon name={isLocked ? 'lock' : 'warning'} /> {sentence(failure)}
      </span>
      {failure.requestId === null ? null : (
        <small className="muted">
          {translate('frame.error.request', { code: failure.requestId })}
        </small>
      )}
      {isLocked || onRetry === undefined ? null : (
        <button type="button" className="btn" onClick={onRetry}>
          {translate('frame.error.retry')}
        </button>
      )}
    </div>
  );
}
