import { useTranslate } from 'ra-core';
import { ErrorState } from './ErrorState.tsx';
import { Page } from './Page.tsx';

interface FailureProps {
  readonly error: Error;
  readonly resetErrorBoundary: (...reset: readonly unknown[]) => void;
}

/** A screen that broke; the frame around it stands. */
export function Failure({ error, resetErrorBoundary }: FailureProps) {
  const translate = useTranslate();
  return (
    <Page title={translate('ra.page.error')}>
      <ErrorState error={error} onRetry={() => resetErrorBoundary()} />
    </Page>
  );
}
