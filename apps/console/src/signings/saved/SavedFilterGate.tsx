import { toClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ErrorState } from '../../layout/ErrorState.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { Skeletons } from '../../layout/Skeletons.tsx';
import { useSigningParams } from '../use-signing-params.ts';
import { useSavedFilter } from './use-saved-filter.ts';

interface SavedFilterGateProps {
  readonly children: (saved: ReturnType<typeof useSavedFilter>) => ReactNode;
}

/** Waits for the conditions of a filter that the address only names: nobody is shown more than he asked for. */
export function SavedFilterGate({ children }: SavedFilterGateProps) {
  const translate = useTranslate();
  const { isUnopened } = useSigningParams();
  const saved = useSavedFilter();
  if (!isUnopened) return children(saved);
  if (saved.error === undefined) return <Skeletons rows={10} />;
  if (toClientError(saved.error).code !== 'NOT_FOUND') {
    return <ErrorState error={saved.error} onRetry={saved.askAgain} />;
  }
  return (
    <EmptyState
      message={translate('signingList.saved.gone')}
      action={
        <ScopedLink className="btn" to="/signings">
          {translate('signingList.saved.all')}
        </ScopedLink>
      }
    />
  );
}
