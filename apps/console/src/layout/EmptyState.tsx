import type { ReactNode } from 'react';

/** Nothing to show: why, and the next step. */
export function EmptyState({
  message,
  action,
}: {
  readonly message: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="state-of-page muted" role="status">
      <span>{message}</span>
      {action}
    </div>
  );
}
