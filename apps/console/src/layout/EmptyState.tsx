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
    <output className="state-of-page muted">
      <span>{message}</span>
      {action}
    </output>
  );
}
